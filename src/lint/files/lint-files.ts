import { performance } from 'node:perf_hooks'
import type { LintConfig } from '../lint-config.ts'
import type { FileResult, FoundInFile } from './file-result.ts'
import type { FileToLint } from './file-to-lint.ts'
import { hashText } from './hash-text.ts'
import { readBytes, sourceOf, statSource } from './read-source.ts'
import type { ResultCache, ResultKey } from './result-cache.ts'

/** How files are linted. */
export interface LintFilesOptions {
  /** A day such as `2027-01-31`. */
  readonly today: string
  readonly cache?: ResultCache
  /** Called now and then with how many files are done. */
  readonly onProgress?: (done: number) => void
}

/** The result of each file, in their order. */
export async function lintFiles(
  files: readonly FileToLint[],
  { today, cache, onProgress }: LintFilesOptions,
): Promise<FileResult[]> {
  const results: FileResult[] = []
  let told = performance.now()
  for (const file of files) {
    results.push(await (cache === undefined ? lintFresh(file, today) : lintCached(file, today, cache)))
    if (onProgress === undefined || performance.now() - told < tellEvery) continue
    onProgress(results.length)
    told = performance.now()
  }
  cache?.save()
  return results
}

/** In ms. */
const tellEvery = 100

async function lintFresh(file: FileToLint, today: string): Promise<FileResult> {
  const stats = statSource(file)
  if ('reason' in stats) return stats
  const bytes = readBytes(file)
  return 'reason' in bytes ? bytes : await lintRead(file, bytes, today)
}

/** What reads the languages is loaded when the first file needs it. */
async function lintRead(file: FileToLint, bytes: Buffer, today: string): Promise<FileResult> {
  const { lintBytes } = await import('./lint-bytes.ts')
  return lintBytes(file, bytes, today)
}

async function lintCached(file: FileToLint, today: string, cache: ResultCache): Promise<FileResult> {
  const stats = statSource(file)
  if ('reason' in stats) return stats
  const key: ResultKey = { path: file.path, config: configKey(file.config), today }
  const untouched = cache.find(key, stats)
  if (untouched !== undefined && untouched.findings.length === 0) return untouched
  const bytes = readBytes(file)
  if ('reason' in bytes) return bytes
  const content = hashText(bytes)
  const known = cache.findContent(key, stats, content)
  if (known !== undefined) return withText(known, file, bytes)
  const result = await lintRead(file, bytes, today)
  if (!('reason' in result)) cache.keep(key, stats, content, result, mayEnd(bytes))
  return result
}

function withText(known: FoundInFile, file: FileToLint, bytes: Buffer): FileResult {
  if (known.findings.length === 0) return known
  const source = sourceOf(file, bytes)
  return 'text' in source ? { ...known, text: source.text } : source
}

/** Whether a suppression in it may end some day. */
function mayEnd(bytes: Buffer): boolean {
  return bytes.includes('tracesift-ignore') && bytes.includes('until')
}

const configKeys = new WeakMap<LintConfig, string>()

function configKey(config: LintConfig): string {
  const key = configKeys.get(config) ?? hashText(JSON.stringify(config))
  configKeys.set(config, key)
  return key
}
