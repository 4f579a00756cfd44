import type { DatabaseSync } from 'node:sqlite'
import type { Span } from '../../schema/trace.ts'
import { draftSpans } from './draft-spans.ts'
import { experimentIds } from './draft-tables.ts'
import type { DraftTrace } from './draft-traces.ts'
import type { RandomDraws } from './random-draws.ts'

/** A function that adds the spans and the assessments of a trace, where it has any. */
export function relatedInserter(database: DatabaseSync, draws: RandomDraws): (trace: DraftTrace) => void {
  const insertSpan = spanInserter(database)
  const insertAssessment = assessmentInserter(database)
  return (trace) => {
    if (!trace.hasSpans) return
    for (const span of draftSpans(trace, draws)) insertSpan(trace, span)
    if (draws.chance(0.5)) insertAssessment(trace, draftAssessment(trace, draws))
  }
}

function spanInserter(database: DatabaseSync): (trace: DraftTrace, span: Span) => void {
  const insert = database.prepare(
    `INSERT INTO spans (trace_id, experiment_id, span_id, parent_span_id, name, type, status, start_time_unix_nano,
       end_time_unix_nano, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (trace, span) => {
    insert.run(
      span.traceId,
      experimentIds[trace.operation.service],
      span.spanId,
      span.parentSpanId ?? null,
      span.name,
      span.type ?? null,
      span.status ?? null,
      span.startTimeUnixNano ?? null,
      span.endTimeUnixNano ?? null,
      span.content ?? null,
    )
  }
}

/** What a person or a model thought of a trace. */
interface DraftAssessment {
  readonly id: string
  readonly name: string
  readonly isGood: boolean
  /** JSON. */
  readonly value: string
  readonly source: readonly [type: string, id: string]
}

function draftAssessment({ status }: DraftTrace, draws: RandomDraws): DraftAssessment {
  const id = `a-${draws.hex(4)}`
  const isGood = draws.chance(status === 'ERROR' ? 0.1 : 0.85)
  return draws.chance(0.7)
    ? { id, isGood, name: 'correctness', value: isGood ? '"yes"' : '"no"', source: ['LLM_JUDGE', 'judge'] }
    : { id, isGood, name: 'helpful', value: String(isGood), source: ['HUMAN', 'support@company.com'] }
}

function assessmentInserter(
  database: DatabaseSync,
): (trace: DraftTrace, assessment: DraftAssessment) => void {
  const insert = database.prepare(
    `INSERT INTO assessments (assessment_id, trace_id, name, assessment_type, value, created_timestamp,
       last_updated_timestamp, source_type, source_id, valid, experiment_id, trace_timestamp_ms, aggregate_value,
       is_numeric_value) VALUES (?1, ?2, ?3, 'feedback', ?4, ?5, ?5, ?6, ?7, 1, ?8, ?9, ?10, 0)`,
  )
  return ({ id: traceId, time, duration, operation }, { id, name, value, isGood, source }) => {
    const judgedAt = time + (duration ?? 0) + 60_000
    const experiment = experimentIds[operation.service]
    insert.run(id, traceId, name, value, judgedAt, ...source, experiment, time, isGood ? 1 : 0)
  }
}
