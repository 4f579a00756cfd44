import { type FSWatcher, statSync, watch } from 'node:fs'
import { resolve, sep } from 'node:path'
import { configNames } from '../../lint/files/config-finder.ts'
import { isLintableName, isSearchedFolder } from '../../lint/files/lintable-names.ts'
import { ResultCache } from '../../lint/files/result-cache.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { reportFailure, sayError } from '../report-failure.ts'
import { UsageError } from '../usage-error.ts'
import { lintOnce } from './lint-once.ts'
import type { LintCliOptions } from './lint-options.ts'

/** Lints, and lints what has changed again, until the process is ended. */
export async function watchLint(
  paths: readonly string[],
  options: LintCliOptions,
  io: CliIo,
): Promise<ExitCode> {
  const cache = new ResultCache()
  const changes = watchPaths(paths.length === 0 ? ['.'] : paths, io)
  for (;;) {
    if (io.out.columns !== undefined) await io.out.write('\x1b[2J\x1b[3J\x1b[H')
    try {
      await lintOnce(paths, options, io, cache)
    } catch (error) {
      await reportFailure(error, io)
    }
    await sayError(io, 'Watching for changes; Ctrl+C ends it.')
    await changes.next()
  }
}

/** Changes that come together are one; in ms. */
const settleTime = 100

function watchPaths(paths: readonly string[], io: CliIo): { readonly next: () => Promise<void> } {
  let wake: (() => void) | undefined
  let isChanged = false
  let timer: NodeJS.Timeout | undefined
  const onChange = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isChanged = true
      wake?.()
    }, settleTime)
  }
  for (const path of paths) watchPath(resolve(io.cwd, path), onChange)
  return {
    next: async () => {
      if (!isChanged) await new Promise<void>((resolveNext) => (wake = resolveNext))
      isChanged = false
    },
  }
}

function watchPath(path: string, onChange: () => void): FSWatcher {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new UsageError(`--watch: there is no file or folder ${JSON.stringify(path)}.`)
  if (!stats.isDirectory()) return watch(path, onChange)
  return watch(path, { recursive: true }, (_, name) => {
    if (name === null || matters(name)) onChange()
  })
}

/** Whether a change of this file may change what is found. */
function matters(name: string): boolean {
  const parts = name.split(sep)
  const file = parts.pop() ?? ''
  const isRule = configNames.includes(file) || file === '.gitignore' || file === '.tracesiftignore'
  return parts.every(isSearchedFolder) && (isRule || isLintableName(file))
}
