import { lineMap, positionAt } from '../../source/line-map.ts'
import { checkShape } from './check-shape.ts'
import { ConfigError } from './config-error.ts'
import type { ConfigFault, ConfigNode } from './config-node.ts'
import { configShape, type WrittenConfig } from './config-shape.ts'
import { type ProjectConfig, projectConfig } from './project-config.ts'
import { readJson } from './read-json.ts'

/**
 * The configuration in a file, by the name of the file: of a `package.json` what is under `tracesift`, of a `.toml` what
 * is under `[tool.tracesift]`, of others the whole. `undefined` where it holds none.
 * @throws ConfigError with all faults of it; `path` is what the file is called there.
 */
export async function readConfig(text: string, path: string): Promise<ProjectConfig | undefined> {
  const found = await readNode(text.replace(/^\ufeff/, ' '), path)
  if (found === undefined) return undefined
  const faults = 'message' in found ? [found] : checkShape(found, configShape, 'the configuration')
  if ('message' in found || faults.length > 0) throw new ConfigError(describeFaults(faults, text, path))
  return projectConfig(found.value as WrittenConfig)
}

async function readNode(text: string, path: string): Promise<ConfigNode | ConfigFault | undefined> {
  if (path.endsWith('.toml')) return (await import('./read-toml.ts')).readToml(text)
  const whole = readJson(text)
  if ('message' in whole || !/(?:^|[\\/])package\.json$/.test(path)) return whole
  return whole.members?.find(({ key }) => key === 'tracesift')?.node
}

function describeFaults(faults: readonly ConfigFault[], text: string, path: string): string {
  const lines = lineMap(text)
  return faults
    .map(({ start, message }) => {
      const { line, column } = positionAt(lines, start)
      return `${path}:${line + 1}:${column + 1}: ${message}`
    })
    .join('\n')
}
