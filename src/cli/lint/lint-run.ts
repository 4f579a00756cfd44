import type { FileResult } from '../../lint/files/file-result.ts'
import type { FileToLint } from '../../lint/files/file-to-lint.ts'
import type { LintedFile } from '../../lint/files/linted-file.ts'
import type { CliIo } from '../cli-io.ts'
import { sayError } from '../report-failure.ts'
import type { LintCliOptions } from './lint-options.ts'

/** What a run looked at, and what it found there. */
export interface LintRun {
  readonly files: readonly FileToLint[]
  /** Folders that could not be searched. */
  readonly unreadable: readonly { readonly shown: string; readonly reason: string }[]
  /** Of each file. */
  readonly results: readonly FileResult[]
  readonly started: Date
  /** The day of that, such as `2027-01-31`. */
  readonly today: string
  readonly options: LintCliOptions
  readonly io: CliIo
}

/** A file with findings, and how it was linted. */
export interface FoundFile extends LintedFile {
  readonly file: FileToLint
}

/** The files that have findings. */
export function foundIn({ files, results }: LintRun): FoundFile[] {
  return files.flatMap((file, index) => {
    const result = results[index]
    if (result === undefined || 'reason' in result || result.text === undefined) return []
    return [{ file, path: file.shown, text: result.text, findings: result.findings }]
  })
}

/** How many filters were looked at. */
export function countFilters({ results }: LintRun): number {
  return results.reduce((sum, result) => sum + ('reason' in result ? 0 : result.filters), 0)
}

/** Says which files were not linted, and why; whether none of them leaves something unknown. */
export async function sayProblems({ files, results, unreadable, io }: LintRun): Promise<boolean> {
  let isWhole = unreadable.length === 0
  for (const { shown, reason } of unreadable)
    await sayError(io, `error: ${shown} is not searched: ${reason}.`)
  for (const [index, file] of files.entries()) {
    const result = results[index]
    if (result === undefined || !('reason' in result)) continue
    if (result.failed) isWhole = false
    await sayError(io, `${result.failed ? 'error' : 'note'}: ${file.shown} is not linted: ${result.reason}.`)
  }
  return isWhole
}
