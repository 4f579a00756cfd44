import type { Grouping } from '../../filter/grouping.ts'
import { checkOptions } from '../options/check-options.ts'
import { prepareSearch } from '../prepare-search.ts'
import type { TraceStore } from '../trace-store.ts'
import { aggregatePages } from './aggregate-pages.ts'
import type { AggregateQuery, TraceGroup } from './aggregate-query.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { readPercentiles } from './read-percentiles.ts'

/** Which traces to count, and how. */
export interface AggregateOptions extends AnalysisOptions {
  /** Absent: all traces are one group, which is there even where no trace is. */
  readonly groupBy?: Grouping | undefined
  /** Percentiles of the durations, from 0 to 100; by default none. */
  readonly percentiles?: readonly number[] | undefined
}

/**
 * Counts the traces of a store: in the database where it is one, else over all that it finds, in one pass that keeps of
 * each trace at most its duration. The groups are in the order of their keys.
 * @throws FilterError where the dialect refuses the filter; SearchError where another option is wrong or the store fails;
 * TypeError where a percentile is none; what the signal was aborted with.
 */
export async function aggregateTraces(
  store: TraceStore,
  options: AggregateOptions = {},
): Promise<readonly TraceGroup[]> {
  checkOptions(options)
  const percentiles = readPercentiles(options.percentiles ?? [])
  const { query } = await prepareSearch(store, options)
  const { filter, experimentIds, signal } = query
  const asked: AggregateQuery = {
    filter,
    ...(experimentIds && { experimentIds }),
    ...(options.groupBy && { groupBy: options.groupBy }),
    percentiles,
    ...(signal && { signal }),
  }
  return await (store.aggregate?.(asked) ?? aggregatePages(store, asked))
}
