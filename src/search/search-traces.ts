import type { Trace } from '../schema/trace.ts'
import { type PreparedSearch, prepareSearch, type SearchFinding } from './prepare-search.ts'
import { type FoundPage, readPages } from './read-pages.ts'
import { greatestPage, readMaxResults, readPageSize } from './result-limits.ts'
import { rowOfTrace } from './rows/row-of-trace.ts'
import type { RowOf } from './rows/row-options.ts'
import type { SearchOptions } from './search-options.ts'
import { type ListRequest, type RowRequest, readRequest } from './search-request.ts'
import type { TraceStore } from './trace-store.ts'

/** What a search finds, or one page of it. */
export interface TracePage {
  readonly traces: readonly Trace[]
  /** Gets what follows; only where more traces follow, or where a server does not say: then there can be none. */
  readonly nextPageToken?: string
  /** What the dialect takes but warns of. */
  readonly findings: readonly SearchFinding[]
}

/** What a search finds, as flat records. */
export interface RowPage<Row> extends Omit<TracePage, 'traces'> {
  readonly rows: readonly Row[]
}

/**
 * The traces of a store that match, in order: all of them, or `maxResults`. As `rows`, each is a flat record with the
 * columns of MLflow's own table.
 * @throws FilterError where the dialect refuses the filter or the order; SearchError where another option is wrong or the
 * store fails; what the signal was aborted with.
 */
export function searchTraces(store: TraceStore, options?: ListRequest): Promise<TracePage>
export function searchTraces<const Request extends RowRequest>(
  store: TraceStore,
  options: Request,
): Promise<RowPage<RowOf<Request>>>
export async function searchTraces(
  store: TraceStore,
  options: ListRequest | RowRequest = {},
): Promise<TracePage | RowPage<Readonly<Record<string, unknown>>>> {
  const { search: wanted, shape } = readRequest(options)
  const most = readMaxResults(wanted.maxResults)
  const search = await prepareSearch(store, wanted)
  const { traces, ...rest } = await readAll(store, search, wanted, most)
  return shape === undefined
    ? { traces, ...rest }
    : { rows: traces.map((trace) => rowOfTrace(trace, shape)), ...rest }
}

/** All pages of a search from `pageToken` on, each fetched when it is asked for; `maxResults` is the size of a page. */
export async function* searchPages(
  store: TraceStore,
  options: SearchOptions = {},
): AsyncGenerator<TracePage, void, undefined> {
  const size = readPageSize(options.maxResults)
  const search = await prepareSearch(store, options)
  const pages = readPages(store, search, { ...options, size, most: Number.POSITIVE_INFINITY })
  for await (const page of pages) yield { ...page, findings: search.findings }
}

async function readAll(
  store: TraceStore,
  search: PreparedSearch,
  options: SearchOptions,
  most: number,
): Promise<TracePage> {
  const traces: Trace[] = []
  let last: FoundPage | undefined
  for await (const page of readPages(store, search, { ...options, size: greatestPage, most })) {
    for (const trace of page.traces) traces.push(trace)
    last = page
  }
  return {
    traces,
    ...(last?.nextPageToken && { nextPageToken: last.nextPageToken }),
    findings: search.findings,
  }
}
