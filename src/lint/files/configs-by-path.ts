import { overrideConfig, type ProjectConfig } from '../config/project-config.ts'
import type { LintConfig } from '../lint-config.ts'
import { matchPaths } from './match-paths.ts'

/** The configuration of each file of a project, by its path from the folder of the configuration. */
export function configsByPath({ lint, overrides }: ProjectConfig): (path: string) => LintConfig {
  const layers = overrides.map(({ files, changes }) => ({ matches: matchPaths(files), changes }))
  const known = new Map<string, LintConfig>()
  return (path) => {
    const matching = layers.filter(({ matches }) => matches(path))
    const key = layers.map((layer) => (matching.includes(layer) ? '1' : '0')).join('')
    const config =
      known.get(key) ?? matching.reduce((base, { changes }) => overrideConfig(base, changes), lint)
    known.set(key, config)
    return config
  }
}
