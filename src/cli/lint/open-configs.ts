import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigFinder } from '../../lint/files/config-finder.ts'
import type { CliIo } from '../cli-io.ts'
import { UsageError } from '../usage-error.ts'
import type { LintCliOptions } from './lint-options.ts'

/**
 * The configuration of each file, as the options have it.
 * @throws UsageError where they name a file that is not there.
 */
export function openConfigs(
  { config, dialect }: Pick<LintCliOptions, 'config' | 'dialect'>,
  io: CliIo,
): ConfigFinder {
  const named = config === undefined ? undefined : resolve(io.cwd, config)
  if (named !== undefined && !existsSync(named)) {
    throw new UsageError(`--config: there is no file ${JSON.stringify(config)}.`)
  }
  return new ConfigFinder(io.cwd, { ...(named && { named }), ...(dialect && { dialect }) })
}
