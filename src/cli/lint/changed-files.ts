import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { UsageError } from '../usage-error.ts'

/** The files that git says have changed. */
export interface ChangedFiles {
  /** Their real paths. */
  readonly files: ReadonlySet<string>
  /** What was taken for a commit and is a path. */
  readonly paths: readonly string[]
}

/**
 * The files changed since the work left a commit, by default the last one, and those that git does not know yet. An
 * option without a value takes the path after it for one: where that names no commit it is a path.
 * @throws UsageError where git cannot say.
 */
export async function changedFiles(since: string | true, cwd: string): Promise<ChangedFiles> {
  const top = (await git(cwd, 'rev-parse', '--show-toplevel')).trim()
  const isCommit = since === true || (await commitExists(cwd, since))
  if (!isCommit && !existsSync(resolve(cwd, since))) {
    throw new UsageError(`--changed: git knows no commit ${JSON.stringify(since)}.`)
  }
  const commit = isCommit && since !== true ? since : 'HEAD'
  const tracked = (await commitExists(cwd, commit))
    ? await git(top, 'diff', '--name-only', '-z', '--diff-filter=d', ...(await baseOf(top, commit)), '--')
    : await git(top, 'ls-files', '-z')
  const untracked = await git(top, 'ls-files', '--others', '--exclude-standard', '-z')
  const names = `${tracked}${untracked}`.split('\0').filter((name) => name !== '')
  const files = names.map((name) => join(top, name)).filter((path) => existsSync(path))
  return { files: new Set(files.map((path) => realpathSync(path))), paths: isCommit ? [] : [since] }
}

async function commitExists(cwd: string, commit: string): Promise<boolean> {
  try {
    await git(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`)
    return true
  } catch {
    return false
  }
}

/** Where the work left the commit: what was done there since is not ours. */
async function baseOf(cwd: string, commit: string): Promise<string[]> {
  try {
    return [(await git(cwd, 'merge-base', '--end-of-options', commit, 'HEAD')).trim()]
  } catch {
    return [(await git(cwd, 'rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`)).trim()]
  }
}

const run = promisify(execFile)

async function git(cwd: string, ...args: string[]): Promise<string> {
  try {
    return (await run('git', args, { cwd, maxBuffer: 1 << 28 })).stdout
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new UsageError(`--changed asks git, which says: ${said || 'nothing (is it installed?)'}`)
  }
}
