import type { Severity } from '../diagnostics/diagnostic.ts'
import type { DialectName } from '../dialects/dialect.ts'
import type { TaggingConfig } from '../schema/tagging.ts'

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

/** Without a configuration. */
export const defaultLintConfig: LintConfig = {
  severities: {},
  callNames: [],
  filterKeys: ['filter_string'],
}
