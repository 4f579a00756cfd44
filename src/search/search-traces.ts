import type { Trace } from '../schema/trace.ts'
import { readPageToken, writePageToken } from './page-token.ts'
import { type PreparedSearch, prepareSearch, type SearchFinding } from './prepare-search.ts'
import type { SearchOptions } from './search-options.ts'
import type { TraceStore } from './trace-store.ts'

/** One page of a search. */
export interface TracePage {
  readonly traces: readonly Trace[]
  /** Gets the next page; only where more traces follow, or where a server does not say: then that page can be empty. */
  readonly nextPageToken?: string
  /** What the dialect takes but warns of. */
  readonly findings: readonly SearchFinding[]
}

/**
 * The traces of a store that match, in order, one page of them.
 * @throws FilterError where the dialect refuses the filter or the order; SearchError where a limit, an id or the page
 * token is wrong or the store fails; what the signal was aborted with.
 */
export async function searchTraces(store: TraceStore, options: SearchOptions = {}): Promise<TracePage> {
  return await readPage(store, prepareSearch(store, options), options.pageToken)
}

/** All pages of a search from `pageToken` on, each fetched when it is asked for; `maxResults` is the size of a page. */
export async function* searchPages(
  store: TraceStore,
  options: SearchOptions = {},
): AsyncGenerator<TracePage, void, undefined> {
  const search = prepareSearch(store, options)
  let token = options.pageToken
  do {
    const page = await readPage(store, search, token)
    yield page
    token = page.nextPageToken
  } while (token !== undefined)
}

async function readPage(store: TraceStore, search: PreparedSearch, token = ''): Promise<TracePage> {
  const { query, binding, findings } = search
  const after = token === '' ? {} : { after: readPageToken(binding, token) }
  query.signal?.throwIfAborted()
  const { traces, next } = await store.search({ ...query, ...after })
  return { traces, ...(next && { nextPageToken: writePageToken(binding, next) }), findings }
}
