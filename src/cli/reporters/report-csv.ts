import type { Trace, TraceInfo } from '../../schema/trace.ts'
import { assessmentToJson } from '../../search/json/assessment-to-json.ts'

/**
 * Traces as CSV (RFC 4180) with the columns of MLflow's own table: times and durations in ms, maps and lists as JSON;
 * a value that is missing is an empty field.
 */
export async function* reportCsv(traces: AsyncIterable<Trace>): AsyncGenerator<string> {
  yield csvLine(Object.keys(columns))
  for await (const { info } of traces) yield csvLine(Object.values(columns).map((read) => read(info)))
}

const columns: Readonly<Record<string, (info: TraceInfo) => string | number | undefined>> = {
  trace_id: (info) => info.traceId,
  client_request_id: (info) => info.clientRequestId,
  state: (info) => info.state,
  request_time: (info) => info.requestTime,
  execution_duration: (info) => info.executionDuration,
  request: (info) => info.requestPreview,
  response: (info) => info.responsePreview,
  trace_metadata: (info) => JSON.stringify(info.traceMetadata),
  tags: (info) => JSON.stringify(info.tags),
  assessments: (info) => JSON.stringify(info.assessments.map(assessmentToJson)),
}

function csvLine(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map((field) => quote(String(field ?? ''))).join(',')}\r\n`
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
