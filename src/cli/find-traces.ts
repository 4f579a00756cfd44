import type { Trace } from '../schema/trace.ts'
import type { SearchFinding } from '../search/prepare-search.ts'
import type { SearchOptions } from '../search/search-options.ts'
import { searchTraces } from '../search/search-traces.ts'
import type { TraceStore } from '../search/trace-store.ts'

/** What a search finds. */
export interface FoundTraces {
  readonly findings: readonly SearchFinding[]
  /** To be read once; pages are fetched as they are needed. */
  readonly traces: AsyncIterable<Trace>
  /** What has been read of them so far, and where the rest begins. */
  readonly progress: () => { readonly count: number; readonly nextPageToken?: string }
}

/** Traces on a page: few enough to hold, many enough not to ask often. */
const pageSize = 1000

/** Starts a search for at most `most` traces; throws as `searchTraces` does before it finds any. */
export async function findTraces(
  store: TraceStore,
  options: SearchOptions,
  most: number,
): Promise<FoundTraces> {
  let page = await searchTraces(store, { ...options, maxResults: Math.min(most, pageSize) })
  let count = 0
  async function* traces() {
    for (;;) {
      yield* page.traces
      count += page.traces.length
      if (page.nextPageToken === undefined || count >= most) return
      const { nextPageToken: pageToken } = page
      page = await searchTraces(store, {
        ...options,
        pageToken,
        maxResults: Math.min(most - count, pageSize),
      })
    }
  }
  const progress = () => ({ count, ...(page.nextPageToken && { nextPageToken: page.nextPageToken }) })
  return { findings: page.findings, traces: traces(), progress }
}
