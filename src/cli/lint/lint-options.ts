import type { DialectName } from '../../dialects/dialect.ts'
import type { FindingFormat } from '../reporters/findings/finding-reporters.ts'

/** The options of `tracesift lint`. */
export interface LintCliOptions {
  readonly format: FindingFormat
  readonly config?: string
  readonly dialect?: DialectName
  readonly fix?: true
  readonly unsafeFixes?: true
  readonly diff?: true
  readonly quiet?: true
  readonly maxWarnings?: number
  readonly exitZero?: true
  readonly baseline?: string
  readonly updateBaseline?: true
  /** `true` without a commit. */
  readonly changed?: string | true
  readonly stdinFilename?: string
  readonly watch?: true
  /** Absent: as is usual. */
  readonly cache?: boolean
  readonly cacheLocation?: string
}
