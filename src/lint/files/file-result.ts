import type { LintedText } from '../finding.ts'
import type { SkippedFile } from './source-file.ts'

/** What was found in a file; the text is there where anything was. */
export interface FoundInFile extends LintedText {
  readonly text?: string
}

/** What was found in a file, or why nothing was looked for. */
export type FileResult = FoundInFile | SkippedFile
