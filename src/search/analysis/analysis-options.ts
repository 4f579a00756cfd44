import type { Filter } from '../../filter/filter.ts'

/** Which traces an analysis looks at. */
export interface AnalysisOptions {
  /** Absent: all experiments; empty: none. */
  readonly experimentIds?: readonly string[] | undefined
  /** What else holds of the traces: a text in the dialect of the store, or a tree. */
  readonly filter?: string | Filter | undefined
  /** Only traces that began later, ms since the epoch; it stands above a window that is given in hours or days. */
  readonly since?: number | undefined
  /** Only traces that began by then, ms since the epoch. */
  readonly until?: number | undefined
  /** The clock, ms since the epoch; by default the system's. */
  readonly now?: (() => number) | undefined
  /** Stops the analysis between two statements. */
  readonly signal?: AbortSignal | undefined
}
