import type { Severity } from '../diagnostics/diagnostic.ts'
import type { DialectName } from '../dialects/dialect.ts'

/** How files are linted, whichever they are. */
export interface LintConfig {
  /** What the filters are written for; absent: Databricks or MLflow, whichever takes them. */
  readonly dialect?: DialectName
  /** By code, where a finding is to count otherwise. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** Which tags traces have. */
  readonly tagging?: TaggingConfig
  /** Names of functions and methods that take a filter, besides those of MLflow. */
  readonly callNames: readonly string[]
  /** Keys of YAML and JSON files whose values are filters; a dot goes one level down. */
  readonly filterKeys: readonly string[]
}

/** The tagging strategy of a team. */
export interface TaggingConfig {
  /** Tags that every trace has. */
  readonly required: readonly string[]
  /** Every tag there is; absent: any. */
  readonly keys?: readonly string[]
  /** The values that a tag can have. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** The operations that belong together, by the name of their category. */
  readonly categories?: Readonly<Record<string, readonly string[]>>
}

/** Without a configuration. */
export const defaultLintConfig: LintConfig = {
  severities: {},
  callNames: [],
  filterKeys: ['filter_string'],
}
