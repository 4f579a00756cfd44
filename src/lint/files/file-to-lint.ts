import type { LintConfig } from '../lint-config.ts'

/** A file to lint. */
export interface FileToLint {
  /** From the root of the file system. */
  readonly path: string
  /** From the working folder, with forward slashes. */
  readonly shown: string
  readonly config: LintConfig
  /** It was named, not found: whatever it is, it is linted. */
  readonly named: boolean
}
