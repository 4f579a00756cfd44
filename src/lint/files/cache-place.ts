import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { hashText } from './hash-text.ts'
import { repositoryRoot } from './ignore-rules.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The file in which results are kept: below `node_modules` where a project has that, else in the user's own cache. */
export function cachePlace(cwd: string, env: Environment): string {
  const root = repositoryRoot(cwd) ?? cwd
  const modules = [cwd, root]
    .map((folder) => join(folder, 'node_modules'))
    .find((folder) => existsSync(folder))
  if (modules !== undefined) return join(modules, '.cache', 'tracesift', 'lint.json')
  return join(userCache(env), 'tracesift', `${hashText(root).slice(0, 16)}.json`)
}

function userCache({ XDG_CACHE_HOME, LOCALAPPDATA, HOME = homedir() }: Environment): string {
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA
  if (process.platform === 'darwin') return join(HOME, 'Library', 'Caches')
  return XDG_CACHE_HOME || join(HOME, '.cache')
}
