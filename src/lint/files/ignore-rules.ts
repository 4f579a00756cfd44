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

  /**
   * The rules in a folder, given those of the one above it; the names are those in the folder. A repository has its own
   * rules only.
   */
  inside(folder: string, names: ReadonlySet<string>): IgnoreRules {
    const outer = names.has('.git') ? layersOf(folder, [exclude]) : this.layers
    const own = layersOf(
      folder,
      ignoreFiles.filter((name) => names.has(name)),
    )
    return outer === this.layers && own.length === 0 ? this : new IgnoreRules([...outer, ...own])
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
  const folders = foldersBetween(repositoryRoot(folder) ?? folder, folder)
  return folders.reduce((rules, one) => rules.inside(one, namesIn(one)), new IgnoreRules())
}

/** Those names in a folder that matter here. */
function namesIn(folder: string): ReadonlySet<string> {
  return new Set(['.git', ...ignoreFiles].filter((name) => existsSync(join(folder, name))))
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

/** Of a repository only. */
const exclude = join('.git', 'info', 'exclude')

function layersOf(folder: string, files: readonly string[]): Layer[] {
  const texts = files.map((file) => readOrNothing(join(folder, file))).filter((text) => text !== '')
  if (texts.length === 0) return []
  const patterns = ignore({ allowRelativePaths: true })
  for (const text of texts) patterns.add(text)
  return [{ folder: folder.endsWith(sep) ? folder : folder + sep, patterns }]
}

/** An ignore file that is not there, or cannot be read, leaves nothing out. */
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
