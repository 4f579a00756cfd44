/** Bounds on what a parse takes in and gives out; beyond one stands a diagnostic, never a crash. */
export interface Limits {
  /** UTF-16 units of text. */
  readonly textLength: number
  /** Parentheses and NOTs inside each other. */
  readonly depth: number
  /** Values in one list. */
  readonly listLength: number
  /** Conditions in one filter. */
  readonly clauses: number
  /** Diagnostics reported; one more says that there are others. */
  readonly diagnostics: number
}

/** Safe for untrusted text. */
export const defaultLimits: Limits = {
  textLength: 1_048_576,
  depth: 100,
  listLength: 10_000,
  clauses: 10_000,
  diagnostics: 100,
}
