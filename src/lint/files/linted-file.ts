import type { Finding } from '../finding.ts'

/** A file with findings, and the text that they are about. */
export interface LintedFile {
  /** As it is shown. */
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
}
