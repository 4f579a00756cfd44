import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachePlace } from '../../lint/files/cache-place.ts'
import { ResultCache } from '../../lint/files/result-cache.ts'
import type { CliIo } from '../cli-io.ts'
import { readVersion } from '../read-version.ts'
import type { LintCliOptions } from './lint-options.ts'

/**
 * The results of earlier runs, where they are wanted. Unasked they are used only by a built package: its rules are those
 * of one build, which the time of a file of it tells apart.
 */
export function openCache({ cache, cacheLocation }: LintCliOptions, io: CliIo): ResultCache | undefined {
  const file = fileURLToPath(import.meta.url)
  const isBuilt = file.endsWith('.js')
  if (!(cache ?? (isBuilt || cacheLocation !== undefined))) return undefined
  const place = cacheLocation ? resolve(io.cwd, cacheLocation) : cachePlace(io.cwd, io.env)
  return new ResultCache(place, `tracesift lint ${readVersion()} ${statSync(file).mtimeMs}`)
}
