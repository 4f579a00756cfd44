import type { Trace } from '../schema/trace.ts'
import { readPageToken, writePageToken } from './page-token.ts'
import type { PreparedSearch } from './prepare-search.ts'
import type { SearchOptions } from './search-options.ts'
import type { Cursor, TraceStore } from './trace-store.ts'

/** What one request to a store found, and where the rest begins. */
export interface FoundPage {
  readonly traces: readonly Trace[]
  readonly nextPageToken?: string
}

/** How to read a search page by page. */
export interface Paging extends Pick<SearchOptions, 'pageToken' | 'onProgress'> {
  /** Traces on a page. */
  readonly size: number
  /** Traces in all. */
  readonly most: number
}

/** The pages of a search, each fetched when it is asked for. */
export async function* readPages(
  store: TraceStore,
  { query, binding }: PreparedSearch,
  { pageToken, onProgress, size, most }: Paging,
): AsyncGenerator<FoundPage, void, undefined> {
  let after: Cursor | undefined = pageToken ? readPageToken(binding, pageToken) : undefined
  let found = 0
  do {
    query.signal?.throwIfAborted()
    const limit = Math.min(size, most - found)
    const { traces, next } = await store.search({ ...query, limit, ...(after && { after }) })
    found += traces.length
    onProgress?.({ traces: found })
    yield { traces, ...(next && { nextPageToken: writePageToken(binding, next) }) }
    after = next
  } while (after !== undefined && found < most)
}
