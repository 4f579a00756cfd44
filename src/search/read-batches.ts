import { readPageToken, writePageToken } from './page-token.ts'
import type { PreparedSearch } from './prepare-search.ts'
import { type FoundPage, type Paging, readPages } from './read-pages.ts'
import type { TraceStore } from './trace-store.ts'

/**
 * The traces of a search in pages small enough to be held. A store that can go through its traces does so; of others, page
 * after page is asked for.
 */
export async function* readBatches(
  store: TraceStore,
  search: PreparedSearch,
  paging: Omit<Paging, 'size'>,
): AsyncGenerator<FoundPage, void, undefined> {
  const { query, binding } = search
  if (store.scan === undefined) {
    yield* readPages(store, search, { ...paging, size: query.includeSpans ? 100 : 1000 })
    return
  }
  const { pageToken, onProgress, most } = paging
  const after = pageToken ? { after: readPageToken(binding, pageToken) } : {}
  let found = 0
  query.signal?.throwIfAborted()
  for await (const { traces, next } of store.scan({ ...query, ...after, limit: most })) {
    found += traces.length
    onProgress?.({ traces: found })
    yield { traces, ...(next && { nextPageToken: writePageToken(binding, next) }) }
  }
}
