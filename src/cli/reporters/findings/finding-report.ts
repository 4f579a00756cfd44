import type { LintedFile } from '../../../lint/files/linted-file.ts'

/** What a run found, for a reporter. */
export interface FindingReport {
  /** Only those with findings. */
  readonly files: readonly LintedFile[]
  /** The working folder. */
  readonly cwd: string
  readonly version: string
  readonly started: Date
  /** In seconds. */
  readonly duration: number
  readonly colour: boolean
  /** Of the terminal; absent where there is none. */
  readonly width?: number
}

/** Writes what was found, in pieces of text. */
export type FindingReporter = (report: FindingReport) => Iterable<string>
