import { formatPythonJson } from '../../../src/language/python-json.ts'
import { assessmentNumber, assessmentText } from '../../../src/schema/assessment-value.ts'
import { spanContent } from '../../../src/schema/span-content.ts'
import type { Assessment, Span, Trace, TraceInfo } from '../../../src/schema/trace.ts'

/** What a test database takes; `boolean` where a table has flags. */
export type Cell = string | number | bigint | boolean | null

/** One row of one of MLflow's tables. */
export interface TableRow {
  readonly table: string
  readonly cells: Readonly<Record<string, Cell>>
}

/**
 * The rows that MLflow keeps for traces. The name, the session, token usage and cost become columns, so that a NULL among
 * them is a missing one.
 */
export function traceRows(traces: readonly Trace[]): readonly TableRow[] {
  const experiments = new Set(traces.map(({ info }) => experimentOf(info)))
  return [
    ...[...experiments].map((id) => row('experiments', { experiment_id: id, name: `experiment ${id}` })),
    ...traces.flatMap(({ info, data }) => [
      infoRow(info),
      ...entryRows('trace_tags', info.traceId, info.tags, ['mlflow.traceName']),
      ...entryRows('trace_request_metadata', info.traceId, info.traceMetadata, promoted),
      ...info.assessments.map((assessment) => assessmentRow(assessment, info)),
      ...(data?.spans ?? []).map((span) => spanRow(span, info)),
      ...(info.linkedRuns ?? []).map((id) => linkRow(info.traceId, 'run', id)),
      ...(info.linkedPrompts ?? []).map((id) => linkRow(info.traceId, 'prompt_version', id)),
    ]),
  ]
}

const promoted = ['mlflow.trace.session', 'mlflow.trace.tokenUsage', 'mlflow.trace.cost']

function row(table: string, cells: TableRow['cells']): TableRow {
  return { table, cells }
}

function experimentOf({ traceLocation }: TraceInfo): bigint {
  return BigInt(traceLocation?.mlflowExperiment?.experimentId ?? 0)
}

function infoRow(info: TraceInfo): TableRow {
  return row('trace_info', {
    request_id: info.traceId,
    experiment_id: experimentOf(info),
    timestamp_ms: info.requestTime,
    execution_time_ms: info.executionDuration ?? null,
    status: info.state,
    client_request_id: info.clientRequestId ?? null,
    request_preview: info.requestPreview ?? null,
    response_preview: info.responsePreview ?? null,
    trace_name: info.tags['mlflow.traceName'] ?? null,
    session_id: info.traceMetadata['mlflow.trace.session'] ?? null,
    ...numbersOf(info.traceMetadata['mlflow.trace.tokenUsage']),
    ...numbersOf(info.traceMetadata['mlflow.trace.cost']),
  })
}

/** The members of a JSON object; integers exactly. */
function numbersOf(text: string | null | undefined): Record<string, number | bigint> {
  const members = (text ?? '').matchAll(/"(\w+)": ([^,}]+)/g)
  return Object.fromEntries(
    [...members].map(([, key, number = '']) => [
      key,
      /^-?\d+$/.test(number) ? BigInt(number) : Number(number),
    ]),
  )
}

function entryRows(
  table: string,
  id: string,
  entries: Readonly<Record<string, string | null>>,
  columns: readonly string[],
): readonly TableRow[] {
  return Object.entries(entries)
    .filter(([key]) => !columns.includes(key))
    .map(([key, value]) => row(table, { request_id: id, key, value }))
}

/** MLflow keeps a number for truth values and for texts such as "yes" too, beside a flag that it is none. */
function assessmentRow(assessment: Assessment, info: TraceInfo): TableRow {
  const { feedback, issue, valid = true, source } = assessment
  const number = assessmentNumber(assessment)
  return row('assessments', {
    assessment_id: assessment.assessmentId,
    trace_id: info.traceId,
    name: assessment.assessmentName,
    assessment_type: issue ? 'issue' : feedback ? 'feedback' : 'expectation',
    value: issue ? formatPythonJson({ issue_name: issue.issueName }) : assessmentText(assessment),
    created_timestamp: assessment.createTime ?? 0,
    last_updated_timestamp: assessment.lastUpdateTime ?? 0,
    source_type: source?.sourceType ?? 'CODE',
    source_id: source?.sourceId ?? null,
    span_id: assessment.spanId ?? null,
    rationale: assessment.rationale ?? null,
    overrides: assessment.overrides ?? null,
    valid,
    assessment_metadata: assessment.metadata ? formatPythonJson(assessment.metadata) : null,
    experiment_id: experimentOf(info),
    trace_timestamp_ms: info.requestTime,
    aggregate_value: number ?? 1,
    is_numeric_value: number !== undefined,
  })
}

function spanRow(span: Span, info: TraceInfo): TableRow {
  return row('spans', {
    trace_id: info.traceId,
    experiment_id: experimentOf(info),
    span_id: span.spanId,
    parent_span_id: span.parentSpanId ?? null,
    name: span.name,
    type: span.type ?? null,
    status: span.status ?? 'UNSET',
    start_time_unix_nano: span.startTimeUnixNano ?? 0,
    end_time_unix_nano: span.endTimeUnixNano ?? null,
    content: spanContent(span),
  })
}

function linkRow(traceId: string, type: string, id: string): TableRow {
  return row('entity_associations', {
    association_id: `${type} ${id}`.slice(0, 36),
    source_type: 'trace',
    source_id: traceId,
    destination_type: type,
    destination_id: id,
  })
}
