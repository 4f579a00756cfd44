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
  /** Traces on a page: 1 to 50,000, by default 100. */
  readonly maxResults?: number | undefined
  /** The `nextPageToken` of the page before, of the same search. */
  readonly pageToken?: string | undefined
  /** Absent: all experiments; an empty list: none. */
  readonly experimentIds?: readonly string[] | undefined
  /** Only traces that were made in this run, or linked to it. */
  readonly runId?: string | undefined
  /** Only traces that this model made. */
  readonly modelId?: string | undefined
  /** Whether each trace comes with its spans, as far as the store keeps them itself; by default not. */
  readonly includeSpans?: boolean | undefined
  /** Stops the search between two statements. */
  readonly signal?: AbortSignal | undefined
}
