import type { TraceInfo } from '../../schema/trace.ts'

/** A trace as a report shows it. */
export interface TraceSample {
  readonly info: TraceInfo
  /** The name of the trace; absent where it has none. */
  readonly functionName?: string
  /** When the trace began, ms since the epoch. */
  readonly time: number
  /** ms; absent while the trace is in progress. */
  readonly duration?: number
  /** The first 60 characters of the request preview; absent where there is none. */
  readonly preview?: string
}

/** How many traces a function has; without a name, those that have none. */
export interface FunctionCount {
  readonly functionName?: string
  readonly count: number
}

/** The errors of a window of time. */
export interface ErrorReport {
  /** When the window begins, ms since the epoch. */
  readonly since: number
  readonly count: number
  /** Most errors first, then by name; what has no name comes last among equals. */
  readonly byFunction: readonly FunctionCount[]
  /** The most recent ones, newest first: five at most. */
  readonly samples: readonly TraceSample[]
}

/** How often traces fail and how long they take. Without traces there is nothing but `total`: 0. */
export interface PerformanceReport {
  readonly total: number
  /** The share of traces that ended in an error, 0 to 1. */
  readonly errorRate?: number
  /** Of the traces that have a duration, ms; absent where none has one. */
  readonly meanDuration?: number
  readonly p50Duration?: number
  readonly p95Duration?: number
  readonly p99Duration?: number
}

/** How long traces take, ms. Where no trace has a duration, there is nothing but the counts. */
export interface PerformanceProfile {
  readonly total: number
  /** How many of them have a duration. */
  readonly measured: number
  /** Those that were asked for, in that order. */
  readonly percentiles: readonly PercentileValue[]
  readonly mean?: number
  readonly max?: number
  readonly outliers?: Outliers
}

/** So many percent of the durations are at most this long. */
export interface PercentileValue {
  readonly percentile: number
  /** ms. */
  readonly duration: number
}

/** Traces that took longer than 99 percent do. */
export interface Outliers {
  /** The 99th percentile, ms. */
  readonly threshold: number
  readonly count: number
  /** The newest ones, newest first: three at most. */
  readonly samples: readonly TraceSample[]
}

/** What a user did in a window of time. Without traces there are neither mean nor rate. */
export interface UserActivity {
  readonly user: string
  /** When the window begins, ms since the epoch. */
  readonly since: number
  readonly total: number
  /** The days on which there were any, first to last. */
  readonly byDay: readonly DayCount[]
  /** Of the traces that have one: the most frequent first, then by name. */
  readonly byCategory: readonly CategoryCount[]
  /** ms; absent where no trace has a duration. */
  readonly meanDuration?: number
  /** The share of traces that ended in an error, 0 to 1. */
  readonly errorRate?: number
}

/** How many traces began on a day. */
export interface DayCount {
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string
  readonly count: number
}

/** How many traces have a category. */
export interface CategoryCount {
  readonly category: string
  readonly count: number
}

/** Which tags traces have, and how their categories perform. */
export interface TagReport {
  readonly total: number
  /** One for each required tag, in their order. */
  readonly tags: readonly TagCounts[]
  /** The most frequent first, then by name; traces without a category are `unknown`. */
  readonly categories: readonly CategoryPerformance[]
}

/** The values that traces have for a tag. */
export interface TagCounts {
  readonly key: string
  /** How many traces lack it, or have it as `unknown`. */
  readonly missing: number
  /** The most frequent first, then by name; what is missing is `unknown`. */
  readonly values: readonly TagValueCount[]
}

/** How many traces have a value for a tag. */
export interface TagValueCount {
  readonly value: string
  readonly count: number
  /** How many of them ended in an error. */
  readonly errors: number
}

/** How the traces of a category perform. */
export interface CategoryPerformance {
  readonly category: string
  readonly count: number
  /** The share of them that ended in an error, 0 to 1. */
  readonly errorRate: number
  /** ms; absent where none of them has a duration. */
  readonly meanDuration?: number
}
