import { realpathSync } from 'node:fs'
import type { ConfigFinder } from '../../lint/files/config-finder.ts'
import type { FileToLint } from '../../lint/files/file-to-lint.ts'
import { findFiles } from '../../lint/files/find-files.ts'
import type { CliIo } from '../cli-io.ts'
import { UsageError } from '../usage-error.ts'
import { changedFiles } from './changed-files.ts'
import type { LintCliOptions } from './lint-options.ts'

/** The files to lint, and the folders that could not be searched. */
export interface ChosenFiles {
  readonly files: readonly FileToLint[]
  readonly unreadable: readonly { readonly shown: string; readonly reason: string }[]
}

/**
 * The files that paths lead to, or of those the changed ones; none of `own`, which this program wrote.
 * @throws UsageError where a path leads nowhere.
 */
export async function chooseFiles(
  paths: readonly string[],
  { changed, watch }: LintCliOptions,
  configs: ConfigFinder,
  io: CliIo,
  own: ReadonlySet<string | undefined>,
): Promise<ChosenFiles> {
  const since = changed === undefined ? undefined : await changedFiles(changed, io.cwd)
  const named = since === undefined ? paths : [...since.paths, ...paths]
  const { files, missing, unreadable } = await findFiles(named.length === 0 ? ['.'] : named, io.cwd, configs)
  if (missing.length > 0 && !watch) {
    throw new UsageError(
      missing.map((path) => `There is no file or folder ${JSON.stringify(path)}.`).join('\n'),
    )
  }
  const isChanged = (path: string) => since === undefined || since.files.has(realpathSync(path))
  return { files: files.filter(({ path }) => !own.has(path) && isChanged(path)), unreadable }
}
