import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** What the ignore files of a folder and of those above it leave out. */
export class IgnoreRules {
  private readonly layers: readonly Layer[]

  /** The innermost layer last. */
  constructor(layers: readonly Layer[] = []) {
    this.layers = layers
  }

  /** The rules in a folder, given those of the one above it; the names are those in the folder. */
  inside(folder: string, names: ReadonlySet<string>): IgnoreRules {
    const files = ignoreFiles.filter((name) => names.has(name))
    return files.length === 0 ? this : new IgnoreRules([...this.layers, layerOf(folder, files)])
  }

  /** Whether a file, or where `path` ends with a separator, a folder is left out; the innermost rule about it decides. */
  ignores(path: string): boolean {
    for (const { folder, patterns } of this.layers.toReversed()) {
      const { ignored, unignored } = patterns.test(path.slice(folder.length).replaceAll(sep, '/'))
      if (ignored || unignored) return ignored
    }
    return false
  }
}

/** The rules that hold in a folder, those of the folders above it among them, as far up as its repository goes. */
export function rulesIn(folder: string): IgnoreRules {
  const root = repositoryRoot(folder)
  const folders = root === undefined ? [folder] : foldersBetween(root, folder)
  return folders.reduce(
    (rules, one) => rules.inside(one, new Set(ignoreFiles.filter((name) => existsSync(join(one, name))))),
    rulesOf(root),
  )
}

/** The folder of the repository that a folder is in. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : repositoryRoot(above)
}

/** Patterns, and the folder, with a separator at its end, that their paths are seen from. */
interface Layer {
  readonly folder: string
  readonly patterns: Ignore
}

/** A later one before an earlier one. */
const ignoreFiles = ['.gitignore', '.tracesiftignore']

function rulesOf(root: string | undefined): IgnoreRules {
  if (root === undefined) return new IgnoreRules()
  const exclude = join('.git', 'info', 'exclude')
  return existsSync(join(root, exclude)) ? new IgnoreRules([layerOf(root, [exclude])]) : new IgnoreRules()
}

function layerOf(folder: string, files: readonly string[]): Layer {
  const patterns = ignore({ allowRelativePaths: true })
  for (const file of files) patterns.add(readOrNothing(join(folder, file)))
  return { folder: folder.endsWith(sep) ? folder : folder + sep, patterns }
}

/** An ignore file that cannot be read, or is a folder, leaves nothing out. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function foldersBetween(root: string, folder: string): string[] {
  if (folder === root) return [root]
  return [...foldersBetween(root, dirname(folder)), folder]
}
