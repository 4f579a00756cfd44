import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** A fault found in a host file: spans and edits are UTF-16 offsets of the file as it stands. */
export interface Finding extends Diagnostic {
  /** Where a reader of a notebook sees it. */
  readonly cell?: CellPlace
}

/** A place in a notebook. */
export interface CellPlace {
  /** Counted from 0, over cells of every kind. */
  readonly cell: number
  /** Counted from 1. */
  readonly line: number
  /** In UTF-16 units, counted from 1. */
  readonly column: number
}

/** What the linter makes of a file. */
export interface LintedText {
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  /** How many filters and keys of orders were looked at. */
  readonly filters: number
}
