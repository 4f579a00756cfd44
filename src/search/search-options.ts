import type { ParseOptions } from '../check/parse-filter.ts'
import type { Filter, OrderKey } from '../filter/filter.ts'

/** What to search for; the conditions combine by AND, and what is absent or an empty text asks for nothing. */
export interface SearchOptions {
  /** A text in the dialect, or a tree that is already checked. */
  readonly filter?: string | Filter | undefined
  /** Texts in the dialect, or checked keys. Ties go to the newest trace, then to the lesser id. */
  readonly orderBy?: readonly string[] | readonly OrderKey[] | undefined
  /** How the texts are read; by default in the store's own dialect. */
  readonly dialect?: ParseOptions['dialect'] | undefined
  /** How many traces at most; absent: all that match. */
  readonly maxResults?: number | undefined
  /** The `nextPageToken` of the page before, of the same search. */
  readonly pageToken?: string | undefined
  /** These and the named ones; with neither, all experiments; an empty list: none. */
  readonly experimentIds?: readonly string[] | undefined
  /** Experiments by their names; a store without names refuses them. */
  readonly experimentNames?: readonly string[] | undefined
  /** Only traces that began then or later: a `Date`, or ms since the epoch. */
  readonly since?: Date | number | undefined
  /** Only traces that began before then. */
  readonly until?: Date | number | undefined
  /** Only traces that were made in this run, or linked to it. */
  readonly runId?: string | undefined
  /** Only traces that this model made. */
  readonly modelId?: string | undefined
  /** Whether each trace comes with its spans, as far as the store keeps them itself; by default not. */
  readonly includeSpans?: boolean | undefined
  /** Stops the search between two statements. */
  readonly signal?: AbortSignal | undefined
  /** Is told, each time the store has answered, how far the search is. */
  readonly onProgress?: ((progress: SearchProgress) => void) | undefined
}

/** How far a search is. */
export interface SearchProgress {
  /** How many traces it has found so far. */
  readonly traces: number
}
