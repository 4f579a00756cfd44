import type { Span } from '../source/span.ts'

/**
 * `error`: the target refuses it. `warning`: accepted, but it cannot mean what was meant, or it is a trap.
 * `info` and `hint`: style and cost.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** `safe` keeps or establishes the documented meaning; `unsafe` guesses at what was meant. */
export type Safety = 'safe' | 'unsafe'

/** Replaces the text of `span`; an empty span inserts. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A way to mend the text: it removes its own diagnostic and adds no error. Edits do not overlap. */
export interface Fix {
  readonly title: string
  readonly safety: Safety
  readonly edits: readonly Edit[]
}

/** One fault of the user's text. `span` is the smallest text to change. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  /** What is there, and what was expected. */
  readonly message: string
  /** What to do instead, where the message does not say so. */
  readonly help?: string
  /** Best first. */
  readonly fixes: readonly Fix[]
}

/** Takes what a stage finds. */
export type Report = (diagnostic: Diagnostic) => void
