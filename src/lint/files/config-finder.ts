import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { DialectName } from '../../dialects/dialect.ts'
import { ConfigError } from '../config/config-error.ts'
import { defaultProjectConfig, type ProjectConfig, withDialect } from '../config/project-config.ts'
import type { LintConfig } from '../lint-config.ts'
import { configsByPath } from './configs-by-path.ts'
import { matchPaths } from './match-paths.ts'
import { showPath } from './show-path.ts'

/** A configuration and where it is from. */
export interface FoundConfig {
  readonly project: ProjectConfig
  /** What its paths and patterns are seen from. */
  readonly folder: string
  /** The configuration of a file, by its path. */
  readonly configOf: (path: string) => LintConfig
  /** Whether a file, or where `path` ends with a separator, a folder is one to lint. */
  readonly admits: (path: string) => boolean
}

/** The names of configuration files; in one folder the first that holds a configuration counts. */
export const configNames: readonly string[] = ['tracesift.config.json', 'package.json', 'pyproject.toml']

/** What a caller says about configurations. */
export interface ConfigChoice {
  /** A file, whose configuration counts everywhere. */
  readonly named?: string
  /** The dialect, whatever a configuration says. */
  readonly dialect?: DialectName
}

/** Finds the configuration of each folder: the nearest one above, as far up as the repository goes. */
export class ConfigFinder {
  private readonly found = new Map<string, Promise<FoundConfig>>()
  private readonly cwd: string
  private readonly dialect: DialectName | undefined
  private readonly none: FoundConfig
  private readonly named: Promise<FoundConfig> | undefined

  constructor(cwd: string, { named, dialect }: ConfigChoice = {}) {
    this.cwd = cwd
    this.dialect = dialect
    this.none = this.foundConfig(defaultProjectConfig, cwd)
    this.named = named === undefined ? undefined : this.readNamed(named)
  }

  /** @throws ConfigError where it cannot be used. */
  of(folder: string): Promise<FoundConfig> {
    if (this.named !== undefined) return this.named
    const known = this.found.get(folder) ?? this.find(folder)
    this.found.set(folder, known)
    return known
  }

  private async find(folder: string): Promise<FoundConfig> {
    for (const name of configNames) {
      const path = join(folder, name)
      const project = existsSync(path) ? await this.read(path) : undefined
      if (project !== undefined) return this.foundConfig(project, folder)
    }
    const above = dirname(folder)
    return above === folder || existsSync(join(folder, '.git')) ? this.none : await this.of(above)
  }

  private async readNamed(path: string): Promise<FoundConfig> {
    const project = await this.read(path)
    if (project === undefined) throw new ConfigError(`${showPath(path, this.cwd)} holds no configuration.`)
    return this.foundConfig(project, dirname(path))
  }

  private async read(path: string): Promise<ProjectConfig | undefined> {
    const text = readFileSync(path, 'utf8')
    if (!mayConfigure(path, text)) return undefined
    const { readConfig } = await import('../config/read-config.ts')
    return await readConfig(text, showPath(path, this.cwd))
  }

  private foundConfig(project: ProjectConfig, folder: string): FoundConfig {
    return foundConfig(this.dialect === undefined ? project : withDialect(project, this.dialect), folder)
  }
}

/** Whether it is worth loading the reader for a file that also configures other programs. */
function mayConfigure(path: string, text: string): boolean {
  if (path.endsWith('package.json')) return /"tracesift"\s*:\s*[^\s"]/.test(text)
  return !path.endsWith('pyproject.toml') || /\btool\b[\s\S]*\btracesift\b/.test(text)
}

function foundConfig(project: ProjectConfig, folder: string): FoundConfig {
  const byPath = configsByPath(project)
  const included = project.include && matchPaths(project.include)
  const excluded = project.exclude.length === 0 ? undefined : matchPaths(project.exclude)
  return {
    project,
    folder,
    configOf: (path) => byPath(pathFrom(folder, path)),
    admits: (path) =>
      !excluded?.(pathFrom(folder, path)) &&
      (path.endsWith(sep) || included === undefined || included(pathFrom(folder, path))),
  }
}

function pathFrom(folder: string, path: string): string {
  return showPath(path, folder) + (path.endsWith(sep) ? '/' : '')
}
