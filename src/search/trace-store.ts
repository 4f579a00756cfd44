import type { DialectName } from '../dialects/dialect.ts'
import type { Filter, OrderKey } from '../filter/filter.ts'
import type { Trace } from '../schema/trace.ts'
import type { AggregateQuery, TraceGroup } from './analysis/aggregate-query.ts'

/** One value of a position: `null` where the trace has none. */
export type CursorValue = string | number | bigint | null

/**
 * A position between two traces: the values of the query's order keys of the one before it, or in a store whose cursors
 * are tokens that token alone.
 */
export type Cursor = readonly CursorValue[]

/** What a store is asked. */
export interface TraceQuery {
  readonly filter: Filter
  /** Complete: no two traces agree in all keys. */
  readonly order: readonly OrderKey[]
  /** At least 1. */
  readonly limit: number
  /** Only what comes after it. */
  readonly after?: Cursor
  /** Absent: all experiments; empty: none. */
  readonly experimentIds?: readonly (number | bigint)[]
  /** Whether each trace comes with its spans; a store in memory gives its traces as they are. */
  readonly includeSpans?: boolean
  readonly signal?: AbortSignal
}

/** What a store answers. */
export interface StorePage {
  /** At most `limit`, in order, each with its whole info. */
  readonly traces: readonly Trace[]
  /** Where this page ends; only where more traces follow, or where the store cannot know that none do. */
  readonly next?: Cursor
}

/** A place that has traces and can search them. */
export interface TraceStore {
  /** The dialect in which its users write filters. */
  readonly dialect: DialectName
  readonly search: (query: TraceQuery) => Promise<StorePage>
  /**
   * The traces from a position on in pages small enough to be held, `limit` (which can be infinite) in all; only where that
   * is better than to search for page after page.
   */
  readonly scan?: (query: TraceQuery) => AsyncIterable<StorePage>
  /** What marks a position: the keys of the order, which is the default, or a text of the store's own. */
  readonly cursors?: 'keys' | 'token'
  /** Counts traces without fetching them, in the order of their groups' keys; only where that is the store's own to do. */
  readonly aggregate?: (query: AggregateQuery) => Promise<readonly TraceGroup[]>
  /** How many traces the experiments hold, as `experimentIds` of a query; only where that is cheap to know. */
  readonly countTraces?: (experimentIds?: TraceQuery['experimentIds']) => Promise<number>
  /** The id of the experiment with that name, where there is one; only where the store knows names. */
  readonly findExperiment?: (name: string) => Promise<string | undefined>
  /** Gives back what the store itself opened. */
  readonly close?: () => Promise<void>
}
