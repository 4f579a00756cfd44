import type { Filter } from '../../filter/filter.ts'
import type { Grouping } from '../../filter/grouping.ts'

/** What a store is asked to count. */
export interface AggregateQuery {
  readonly filter: Filter
  /** Absent: all experiments; empty: none. */
  readonly experimentIds?: readonly (number | bigint)[]
  /** Absent: all traces are one group, which is there even where no trace is. */
  readonly groupBy?: Grouping
  /** Percentiles of the durations, from 0 to 100. */
  readonly percentiles: readonly number[]
  readonly signal?: AbortSignal
}

/** Traces that have something in common. */
export interface TraceGroup {
  /**
   * The value of the field, or when the hour or the day began, ms since the epoch. Absent where the traces lack the field,
   * and where all traces are one group.
   */
  readonly key?: GroupKey
  readonly count: number
  /** How many of them have the state `ERROR`. */
  readonly errors: number
  readonly durations: DurationStatistics
}

/** What the traces of a group have in common; a `bigint` only where no double is that integer. */
export type GroupKey = string | number | bigint

/** How long traces took, ms. Those without a duration do not count; of none there is neither mean nor percentile. */
export interface DurationStatistics {
  /** Of the traces that have a duration. */
  readonly count: number
  readonly mean?: number
  readonly min?: number
  readonly max?: number
  /** In the order in which they were asked for, interpolated between neighbours; empty where no trace has a duration. */
  readonly percentiles: readonly number[]
}
