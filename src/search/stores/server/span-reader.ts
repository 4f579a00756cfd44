import type { Span, Trace } from '../../../schema/trace.ts'
import { optional, readList, readRecord } from '../../json/json-place.ts'
import { spanFromJson } from '../../json/span-from-json.ts'
import { traceFromJson } from '../../json/trace-from-json.ts'
import { answerFault } from './answer-fault.ts'
import type { ServerConnection } from './connect-server.ts'
import { readJson } from './request-json.ts'
import { sendRequest } from './send-request.ts'
import { serverWords } from './server-words.ts'

/** Reads the spans of traces; a trace of which a server has none is given none. */
export type SpanReader = (traces: readonly Trace[], signal?: AbortSignal) => Promise<readonly Trace[]>

/**
 * Asks for the spans that a server keeps in its database many traces at a time, where it can do that, and for others, which
 * are files, trace by trace, as MLflow's own page does.
 */
export function spanReader(server: ServerConnection): SpanReader {
  let knowsBatches = true
  return async (traces, signal) => {
    const spans = new Map<string, readonly Span[]>()
    const left = traces.filter(({ info }) => info.tags[placeTag] !== 'TRACKING_STORE').map(idOf)
    for (const ids of inGroups(
      traces.map(idOf).filter((id) => !left.includes(id)),
      batchSize,
    )) {
      const batch = knowsBatches ? await readBatch(server, ids, signal) : undefined
      knowsBatches = batch !== undefined
      if (batch === undefined) left.push(...ids)
      else for (const { info, data } of batch) spans.set(info.traceId, data?.spans ?? [])
    }
    for (const ids of inGroups(left, filesAtOnce)) {
      const files = await Promise.all(ids.map((id) => readFile(server, id, signal)))
      for (const [index, id] of ids.entries()) spans.set(id, files[index] ?? [])
    }
    return traces.map((trace) => ({ ...trace, data: { spans: spans.get(idOf(trace)) ?? [] } }))
  }
}

/** Where MLflow says that it keeps the spans of a trace. */
const placeTag = 'mlflow.trace.spansLocation'

/** As many ids as fit into a request line of 4,094 bytes. */
const batchSize = 50

const filesAtOnce = 8

function idOf({ info }: Trace): string {
  return info.traceId
}

/** Nothing where the server has no such route; of traces that it does not have, it says nothing. */
async function readBatch(
  server: ServerConnection,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Trace[] | undefined> {
  const query = new URLSearchParams(ids.map((id): [string, string] => ['trace_ids', id]))
  const path = `/api/3.0/mlflow/traces/batchGet?${query}`
  const answer = await sendRequest(server, { method: 'GET', path, signal })
  if (answer.status === 404 || answer.status === 405) return undefined
  if (answer.status !== 200) throw answerFault(answer, server)
  return readJson(answer, server, (found) =>
    (optional(found, 'traces', readList) ?? []).map((trace) => traceFromJson(readRecord(trace))),
  )
}

/** The file may come as one of any type. */
async function readFile(
  server: ServerConnection,
  id: string,
  signal: AbortSignal | undefined,
): Promise<readonly Span[]> {
  const path = `/ajax-api/2.0/mlflow/get-trace-artifact?${new URLSearchParams({ request_id: id })}`
  const answer = await sendRequest(server, { method: 'GET', path, signal })
  if (answer.status === 404 && serverWords(answer).code !== undefined) return []
  if (answer.status !== 200) throw answerFault(answer, server)
  return readJson({ ...answer, type: 'application/json' }, server, (found) =>
    (optional(found, 'spans', readList) ?? []).map((span) => spanFromJson(span, id)),
  )
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
