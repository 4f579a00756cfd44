import { aggregatePages } from './analysis/aggregate-pages.ts'
import { prepareSearch } from './prepare-search.ts'
import type { SearchOptions } from './search-options.ts'
import type { TraceStore } from './trace-store.ts'

/**
 * How many traces of a store match; `maxResults` and `orderBy` do not change that. A database counts them itself.
 * @throws as `searchTraces` does.
 */
export async function countMatches(store: TraceStore, options: SearchOptions = {}): Promise<number> {
  const { query } = await prepareSearch(store, options)
  const { filter, experimentIds, signal } = query
  const asked = {
    filter,
    percentiles: [],
    ...(experimentIds && { experimentIds }),
    ...(signal && { signal }),
  }
  const [all] = await (store.aggregate?.(asked) ?? aggregatePages(store, asked))
  return all?.count ?? 0
}
