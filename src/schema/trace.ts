/** How a trace ended, or has not yet. Other texts are possible in a store. */
export type TraceState = 'OK' | 'ERROR' | 'IN_PROGRESS' | 'STATE_UNSPECIFIED' | (string & {})

/** Where a trace is kept. */
export interface TraceLocation {
  readonly type: string
  readonly mlflowExperiment?: { readonly experimentId: string }
}

/** Who or what made an assessment. */
export interface AssessmentSource {
  readonly sourceType: string
  readonly sourceId?: string
}

/** A feedback, an expectation or an issue reference on a trace; exactly one of the three is there. */
export interface Assessment {
  readonly assessmentId: string
  readonly assessmentName: string
  readonly traceId?: string
  readonly spanId?: string
  readonly source?: AssessmentSource
  /** ms since the epoch. */
  readonly createTime?: number
  /** ms since the epoch. */
  readonly lastUpdateTime?: number
  readonly feedback?: { readonly value: unknown; readonly error?: unknown }
  readonly expectation?: { readonly value: unknown }
  readonly issue?: { readonly issueName?: string }
  readonly rationale?: string
  readonly metadata?: Readonly<Record<string, string>>
  /** The id of the assessment that this one replaces. */
  readonly overrides?: string
  /** False once another assessment overrides this one. */
  readonly valid?: boolean
  /**
   * The JSON text that a store keeps of the value, where writing the value anew would not give it: `1000.0`. MLflow
   * matches this text.
   */
  readonly valueText?: string
}

/** What is known of a trace besides its spans; the names of MLflow's TypeScript SDK. */
export interface TraceInfo {
  readonly traceId: string
  readonly clientRequestId?: string
  readonly traceLocation?: TraceLocation
  /** ms since the epoch. */
  readonly requestTime: number
  /** ms; absent while the trace is in progress. */
  readonly executionDuration?: number
  readonly state: TraceState
  readonly requestPreview?: string
  readonly responsePreview?: string
  /** The name of the trace is the tag `mlflow.traceName`. A store's NULL value is `null`. */
  readonly tags: Readonly<Record<string, string | null>>
  /** The session, the user, token usage and cost are here, under their `mlflow.…` keys. */
  readonly traceMetadata: Readonly<Record<string, string | null>>
  readonly assessments: readonly Assessment[]
  /** Runs that the trace was linked to after the fact, where the store says so. */
  readonly linkedRuns?: readonly string[]
  /** Prompt versions (`name/version`) that the trace is linked to, where the store says so. */
  readonly linkedPrompts?: readonly string[]
}

/** Something that happened during a span, such as an exception. */
export interface SpanEvent {
  readonly name: string
  readonly timeUnixNano?: bigint
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** A span, mostly of another trace, that has to do with a span. */
export interface SpanLink {
  readonly traceId: string
  readonly spanId: string
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** A span as MLflow stores it. */
export interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string | null
  readonly name: string
  readonly type?: string
  readonly status?: string
  /** What went wrong, in words. */
  readonly statusMessage?: string
  readonly startTimeUnixNano?: bigint
  readonly endTimeUnixNano?: bigint
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly events?: readonly SpanEvent[]
  readonly links?: readonly SpanLink[]
  /** The JSON text that a store keeps of the span, where the span came from one. MLflow matches this text. */
  readonly content?: string
}

/** The one public shape of a trace. */
export interface Trace {
  readonly info: TraceInfo
  readonly data?: { readonly spans: readonly Span[] }
}
