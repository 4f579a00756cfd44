import { dirname, resolve } from 'node:path'
import process from 'node:process'
import type { LintedText } from '../finding.ts'
import type { LintConfig } from '../lint-config.ts'
import { ConfigFinder } from './config-finder.ts'
import { lintJob } from './lint-job.ts'

/** How a file is linted. */
export interface LintFileOptions {
  /** Absent: the nearest configuration above the file, as `tracesift lint` finds it. */
  readonly config?: LintConfig
  /** A day such as `2027-01-31`, on which suppressions may have ended; absent: this one, in UTC. */
  readonly today?: string
}

/** The findings of a file, and the text whose offsets their spans are. */
export interface LintedFileText extends LintedText {
  /** Absent where nothing was found. */
  readonly text?: string
}

/**
 * Finds the filters in a file and what is wrong with them.
 * @param path is seen from the working folder.
 * @throws TypeError where the file cannot be read, or is no text; ConfigError where its configuration cannot be used.
 */
export async function lintFile(path: string, options: LintFileOptions = {}): Promise<LintedFileText> {
  const whole = resolve(path)
  const { today = new Date().toISOString().slice(0, 10) } = options
  const config = options.config ?? (await nearestConfig(whole))
  const { result } = lintJob({ path: whole, shown: path, config, named: true }, today)
  if ('reason' in result) throw new TypeError(`${JSON.stringify(path)} is not linted: ${result.reason}.`)
  return result
}

async function nearestConfig(path: string): Promise<LintConfig> {
  const { configOf } = await new ConfigFinder(process.cwd()).of(dirname(path))
  return configOf(path)
}
