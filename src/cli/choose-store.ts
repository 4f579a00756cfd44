import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CliIo } from './cli-io.ts'
import { UsageError } from './usage-error.ts'

/**
 * The store to search: the option, else `MLFLOW_TRACKING_URI`, else `./mlflow.db`; a path is seen from the working
 * folder.
 * @throws UsageError where nothing names a store and there is none.
 */
export function chooseStore(option: string | undefined, { env, cwd }: CliIo): string {
  const named = option || env.MLFLOW_TRACKING_URI
  if (named) return named === 'databricks' || /^[a-z][a-z0-9+.-]+:/i.test(named) ? named : resolve(cwd, named)
  const usual = resolve(cwd, 'mlflow.db')
  if (existsSync(usual)) return usual
  throw new UsageError('There is no ./mlflow.db here: name the store with --store or in MLFLOW_TRACKING_URI.')
}
