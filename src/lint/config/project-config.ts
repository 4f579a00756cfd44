import type { DialectName } from '../../dialects/dialect.ts'
import type { TaggingConfig } from '../../schema/tagging.ts'
import { defaultLintConfig, type LintConfig } from '../lint-config.ts'
import type { WrittenConfig, WrittenLintConfig } from './config-shape.ts'

/** The configuration of a project; its paths and patterns are seen from the folder of its file. */
export interface ProjectConfig {
  /** What holds where no override says otherwise. */
  readonly lint: LintConfig
  /** Absent: every file. */
  readonly include?: readonly string[]
  readonly exclude: readonly string[]
  readonly baseline?: string
  readonly maxWarnings?: number
  /** In the order in which they are laid over it. */
  readonly overrides: readonly ConfigOverride[]
}

/** What is different for some files. */
export interface ConfigOverride {
  readonly files: readonly string[]
  readonly changes: WrittenLintConfig
}

/** Without a configuration file. */
export const defaultProjectConfig: ProjectConfig = { lint: defaultLintConfig, exclude: [], overrides: [] }

/** What a written configuration means. */
export function projectConfig(written: WrittenConfig): ProjectConfig {
  const { include, exclude = [], baseline, maxWarnings, overrides = [] } = written
  return {
    lint: overrideConfig(defaultLintConfig, written),
    ...(include && { include }),
    exclude,
    ...(baseline !== undefined && { baseline }),
    ...(maxWarnings !== undefined && { maxWarnings }),
    overrides: overrides.map(({ files = [], ...changes }) => ({ files, changes })),
  }
}

/** A configuration with changes: severities one by one, everything else as a whole. */
export function overrideConfig(config: LintConfig, changes: WrittenLintConfig): LintConfig {
  const { dialect, severities, tagging, callNames, filterKeys } = changes
  return {
    ...config,
    ...(dialect && { dialect }),
    severities: { ...config.severities, ...severities },
    ...(tagging && { tagging: taggingConfig(tagging) }),
    ...(callNames && { callNames }),
    ...(filterKeys && { filterKeys }),
  }
}

/** Where tags are listed, those that are named elsewhere are tags, too. */
function taggingConfig(written: NonNullable<WrittenLintConfig['tagging']>): TaggingConfig {
  const { required = [], keys, values = {}, categories } = written
  const known = keys && [...new Set([...keys, ...required, ...Object.keys(values)])]
  return { required, ...(known && { keys: known }), values, ...(categories && { categories }) }
}

/** A configuration with another dialect, everywhere. */
export function withDialect(config: ProjectConfig, dialect: DialectName): ProjectConfig {
  return {
    ...config,
    lint: { ...config.lint, dialect },
    overrides: config.overrides.map(({ files, changes }) => ({ files, changes: { ...changes, dialect } })),
  }
}
