import { parsePythonJson } from '../../language/python-json.ts'
import type { Trace } from '../../schema/trace.ts'
import { assessmentToJson } from '../json/assessment-to-json.ts'
import { spanToJson } from '../json/span-to-json.ts'
import { traceToJson } from '../json/trace-to-json.ts'
import { rootSpan } from './root-span.ts'
import type { JsonRecord, TraceRow } from './trace-row.ts'

/** How a column is read from a trace. */
export interface RowColumn<Value> {
  /** Whether it says less, or nothing, of a trace whose spans were not read. */
  readonly ofSpans?: true
  readonly read: (trace: Trace) => Value
}

/** The columns of a row, in their order. */
export const rowColumns = {
  trace_id: { read: ({ info }) => info.traceId },
  trace: { ofSpans: true, read: (trace) => JSON.stringify(traceToJson(trace)) },
  client_request_id: { read: ({ info }) => info.clientRequestId ?? null },
  state: { read: ({ info }) => info.state },
  request_time: { read: ({ info }) => info.requestTime },
  execution_duration: { read: ({ info }) => info.executionDuration ?? null },
  request: { ofSpans: true, read: (trace) => payload(trace, 'mlflow.spanInputs', trace.info.requestPreview) },
  response: {
    ofSpans: true,
    read: (trace) => payload(trace, 'mlflow.spanOutputs', trace.info.responsePreview),
  },
  trace_metadata: { read: ({ info }) => info.traceMetadata },
  tags: { read: ({ info }) => info.tags },
  spans: {
    ofSpans: true,
    read: ({ data }) => (data?.spans ?? []).map(({ content: _, ...span }) => spanToJson(span)),
  },
  assessments: { read: ({ info }) => info.assessments.map((one) => assessmentToJson(one) as JsonRecord) },
} as const satisfies { readonly [Name in keyof TraceRow]: RowColumn<TraceRow[Name]> }

/** What the root span took or gave; the preview where no spans are known. */
function payload({ data }: Trace, attribute: string, preview = ''): unknown {
  const spans = data?.spans ?? []
  if (spans.length > 0) return rootSpan(spans)?.attributes?.[attribute] ?? null
  return preview === '' ? null : readPreview(preview)
}

/** A preview that was cut is no JSON, and stands for itself. */
function readPreview(preview: string): unknown {
  try {
    return parsePythonJson(preview)
  } catch {
    return preview
  }
}
