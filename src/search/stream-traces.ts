import type { Trace } from '../schema/trace.ts'
import { prepareSearch } from './prepare-search.ts'
import { readBatches } from './read-batches.ts'
import { readMaxResults } from './result-limits.ts'
import { rowOfTrace } from './rows/row-of-trace.ts'
import type { RowOf } from './rows/row-options.ts'
import { type ListRequest, type RowRequest, readRequest } from './search-request.ts'
import type { TraceStore } from './trace-store.ts'

/**
 * The traces of a store that match, in order, one after the other and never all of them in memory. As `rows`, each is a flat
 * record.
 * @throws FilterError where the dialect refuses the filter or the order; SearchError where another option is wrong or the
 * store fails; what the signal was aborted with. All of them when the first trace is asked for, or a later one.
 */
export function streamTraces(store: TraceStore, options?: ListRequest): AsyncGenerator<Trace, void, undefined>
export function streamTraces<const Request extends RowRequest>(
  store: TraceStore,
  options: Request,
): AsyncGenerator<RowOf<Request>, void, undefined>
export async function* streamTraces(
  store: TraceStore,
  options: ListRequest | RowRequest = {},
): AsyncGenerator<Trace | Readonly<Record<string, unknown>>, void, undefined> {
  const { search: wanted, shape } = readRequest(options)
  const most = readMaxResults(wanted.maxResults)
  const search = await prepareSearch(store, wanted)
  for await (const { traces } of readBatches(store, search, { ...wanted, most })) {
    if (shape === undefined) yield* traces
    else for (const trace of traces) yield rowOfTrace(trace, shape)
  }
}
