import type { Trace } from '../schema/trace.ts'
import { prepareSearch, type SearchFinding } from '../search/prepare-search.ts'
import { readBatches } from '../search/read-batches.ts'
import { readMaxResults } from '../search/result-limits.ts'
import type { SearchOptions } from '../search/search-options.ts'
import type { TraceStore } from '../search/trace-store.ts'

/** What a search finds. */
export interface FoundTraces {
  readonly findings: readonly SearchFinding[]
  /** To be read once; traces are fetched as they are needed. */
  readonly traces: AsyncIterable<Trace>
  /** What has been read of them so far, and where the rest begins. */
  readonly progress: () => { readonly count: number; readonly nextPageToken?: string }
}

/** Starts a search; throws as `searchTraces` does before it finds any. */
export async function findTraces(store: TraceStore, options: SearchOptions): Promise<FoundTraces> {
  const most = readMaxResults(options.maxResults)
  const search = await prepareSearch(store, options)
  const batches = readBatches(store, search, { ...options, most })
  let batch = await batches.next()
  let count = 0
  let nextPageToken: string | undefined
  async function* traces() {
    while (!batch.done) {
      yield* batch.value.traces
      count += batch.value.traces.length
      nextPageToken = batch.value.nextPageToken
      batch = await batches.next()
    }
  }
  const progress = () => ({ count, ...(nextPageToken && { nextPageToken }) })
  return { findings: search.findings, traces: traces(), progress }
}
