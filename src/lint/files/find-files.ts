import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import type { ConfigFinder, FoundConfig } from './config-finder.ts'
import { failureText } from './failure-text.ts'
import type { FileToLint } from './file-to-lint.ts'
import { IgnoreRules, rulesIn } from './ignore-rules.ts'
import { isLintableName, isSearchedFolder } from './lintable-names.ts'
import { showPath } from './show-path.ts'

/** What paths lead to. */
export interface FoundFiles {
  /** Each once, in the order of the paths, in a folder in that of their names. */
  readonly files: readonly FileToLint[]
  /** What was named and is not there. */
  readonly missing: readonly string[]
  /** Folders that cannot be read, and why. */
  readonly unreadable: readonly { readonly shown: string; readonly reason: string }[]
}

/**
 * The files to lint that files, folders and patterns lead to. A file that is named is one to lint, whatever it is called
 * and whichever rule leaves it out; in a folder that is named, the rules about what is inside of it hold.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  configs: ConfigFinder,
): Promise<FoundFiles> {
  const search = new FileSearch(cwd, configs)
  const missing: string[] = []
  for (const path of paths) {
    const places = existing(resolve(cwd, path)) ? [path] : await expandPattern(path, cwd)
    if (places.length === 0) missing.push(path)
    const isPattern = places[0] !== path
    for (const place of places) await search.add(resolve(cwd, place), isPattern)
  }
  return { files: [...search.files.values()], missing, unreadable: search.unreadable }
}

/** Loaded only where there is a pattern. */
async function expandPattern(pattern: string, cwd: string): Promise<string[]> {
  if (!/[*?{[!]/.test(pattern)) return []
  const { glob } = await import('tinyglobby')
  const found = await glob([pattern.replaceAll('\\', '/')], {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return found.sort()
}

/** What is at a path; nothing where links lead nowhere or in a circle. */
function existing(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

class FileSearch {
  /** By their real paths. */
  readonly files = new Map<string, FileToLint>()
  readonly unreadable: { shown: string; reason: string }[] = []
  /** Of these, only a link was found so far. */
  private readonly linked = new Set<string>()
  private readonly rules = new Map<string, IgnoreRules>()
  private readonly cwd: string
  private readonly configs: ConfigFinder

  constructor(cwd: string, configs: ConfigFinder) {
    this.cwd = cwd
    this.configs = configs
  }

  /** What a pattern finds is named no more than what a folder holds. */
  async add(path: string, fromPattern: boolean): Promise<void> {
    const above = this.rulesAbove(dirname(path))
    const isFolder = existing(path)?.isDirectory() ?? false
    if (isFolder && !fromPattern) {
      const rules = above.ignores(path + sep) ? new IgnoreRules() : above
      return await this.search(path, realpathSync(path), rules)
    }
    if (fromPattern && (isFolder || !isLintableName(path) || above.ignores(path))) return
    const config = await this.configs.of(dirname(path))
    if (!fromPattern || config.admits(path)) this.keep(path, config, !fromPattern, realpathSync(path))
  }

  private async search(folder: string, real: string, above: IgnoreRules): Promise<void> {
    const entries = this.entriesOf(folder)
    const rules = above.inside(folder, new Set(entries.map(({ name }) => name)))
    const config = await this.configs.of(folder)
    for (const entry of entries) {
      const path = inFolder(folder, entry.name)
      if (entry.isDirectory()) {
        const inner = path + sep
        const isWanted = isSearchedFolder(entry.name) && !rules.ignores(inner) && config.admits(inner)
        if (isWanted) await this.search(path, inFolder(real, entry.name), rules)
      } else if (isLintableName(entry.name) && !rules.ignores(path) && config.admits(path)) {
        this.addFound(path, inFolder(real, entry.name), entry, config)
      }
    }
  }

  /** A link to a file counts as the file; one to a folder is not followed, so that none leads in a circle. */
  private addFound(path: string, real: string, entry: Dirent, config: FoundConfig): void {
    if (entry.isFile()) this.keep(path, config, false, real)
    else if (entry.isSymbolicLink() && existing(path)?.isFile()) {
      const target = realpathSync(path)
      if (this.files.has(target)) return
      this.keep(path, config, false, target)
      this.linked.add(target)
    }
  }

  /** A file and links to it count once: as what was named, else as itself. */
  private keep(path: string, config: FoundConfig, named: boolean, real: string): void {
    const known = this.files.get(real)
    if (known?.named === true || (known !== undefined && !this.linked.has(real))) return
    this.files.delete(real)
    const shown = showPath(path, this.cwd)
    this.files.set(real, { path, shown, config: config.configOf(path), named })
    this.linked.delete(real)
  }

  private rulesAbove(folder: string): IgnoreRules {
    const known = this.rules.get(folder) ?? rulesIn(folder)
    this.rules.set(folder, known)
    return known
  }

  private entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
        one.name < other.name ? -1 : 1,
      )
    } catch (error) {
      this.unreadable.push({ shown: showPath(folder, this.cwd), reason: failureText(error) })
      return []
    }
  }
}

function inFolder(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name
}
