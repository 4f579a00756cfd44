import { parsePythonJson } from '../../language/python-json.ts'
import type { Span } from '../../schema/trace.ts'
import { spanFromJson } from '../json/span-from-json.ts'
import { SearchError } from '../search-error.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { SpanTable } from './mlflow-tables.ts'

/** A row of MLflow's table `spans`. What is in columns counts, whatever the content says. */
export function spanFromRow(row: SpanTable): Span {
  const { attributes, events, links, statusMessage } = readContent(row)
  return withoutUndefined({
    traceId: row.trace_id,
    spanId: row.span_id,
    parentSpanId: row.parent_span_id ?? undefined,
    name: row.name ?? '',
    type: row.type ?? undefined,
    status: row.status,
    statusMessage,
    startTimeUnixNano: BigInt(row.start_time_unix_nano),
    endTimeUnixNano: row.end_time_unix_nano === null ? undefined : BigInt(row.end_time_unix_nano),
    attributes,
    events,
    links,
    content: row.content,
  })
}

/** The rest of a span; nothing where its text is none of a span. */
function readContent(row: SpanTable): Partial<Span> {
  try {
    return spanFromJson({ path: '', value: parsePythonJson(row.content) }, row.trace_id)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof SearchError) return {}
    throw error
  }
}
