import type { TraceStore } from '../../search/trace-store.ts'

/** Which traces of which store a report is about. */
export interface AskedStore {
  readonly store: TraceStore
  /** The store's, which may hold a password. */
  readonly uri: string
  /** The clock, ms since the epoch. */
  readonly now: number
  readonly traces: AskedTraces
}

/** What a report is asked, and where it says what it does. */
export interface Asked extends AskedStore {
  readonly step: (doing: string) => Promise<void>
}

/** Of which traces. */
export interface AskedTraces {
  readonly experimentIds?: readonly string[]
  /** ms since the epoch. */
  readonly since?: number
  readonly until?: number
  readonly filter?: string
}
