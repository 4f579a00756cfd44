import { extname } from 'node:path'
import type { HostName } from '../embedded.ts'

/** The language of a file by the ending of its name, known before anything that reads the language is loaded. */
export const hostsByExtension: Readonly<Record<string, HostName>> = {
  '.py': 'python',
  '.pyi': 'python',
  '.pyw': 'python',
  '.ipynb': 'notebook',
  '.ts': 'javascript',
  '.tsx': 'javascript',
  '.mts': 'javascript',
  '.cts': 'javascript',
  '.js': 'javascript',
  '.jsx': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.jsonc': 'json',
  '.md': 'markdown',
  '.mdx': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'markdown',
}

/** The language of a file of this name; `undefined` where it is none that holds filters. */
export function hostNameOf(path: string): HostName | undefined {
  const extension = extname(path).toLowerCase()
  return Object.hasOwn(hostsByExtension, extension) ? hostsByExtension[extension] : undefined
}

/** Whether a file of this name is one that a search of folders finds: in a known language, and written by people. */
export function isLintableName(name: string): boolean {
  return hostNameOf(name) !== undefined && !generatedName.test(name)
}

/** Whether a search of folders goes into a folder of this name. */
export function isSearchedFolder(name: string): boolean {
  return !skippedFolders.has(name)
}

const generatedName = /[.-]min\.[cm]?js$|^package-lock\.json$/i

const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.ipynb_checkpoints',
  '.mypy_cache',
  '.nox',
  '.pytest_cache',
  '.ruff_cache',
  '.tox',
  '.venv',
  '__pycache__',
  'build',
  'dist',
  'node_modules',
  'venv',
])
