import type { Stats } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { LintConfig } from '../lint-config.ts'
import type { FileResult, FoundInFile } from './file-result.ts'
import type { FileToLint } from './file-to-lint.ts'
import { hashText } from './hash-text.ts'
import type { JobResult } from './lint-job.ts'
import { hostNameOf } from './lintable-names.ts'
import { readBytes, sourceOf, statSource } from './read-source.ts'
import type { ResultCache, ResultKey } from './result-cache.ts'
import { takeJobs } from './take-jobs.ts'
import { WorkerPool } from './worker-pool.ts'

/** How files are linted. */
export interface LintFilesOptions {
  /** A day such as `2027-01-31`. */
  readonly today: string
  readonly cache?: ResultCache
  /** Called now and then with how many files are done. */
  readonly onProgress?: (done: number) => void
  /** From how many unknown files on other threads are started, each of which has to load the whole linter first. */
  readonly manyFiles?: number
}

/** The result of each file, in their order: first what is known, then what a glance tells, then the rest. */
export async function lintFiles(
  files: readonly FileToLint[],
  options: LintFilesOptions,
): Promise<FileResult[]> {
  const run = new FileRun(files, options)
  const unknown = [...files.keys()].filter((index) => !run.recall(index))
  if (unknown.length > 0) await lintUnknown(unknown, run, options)
  options.cache?.save()
  return run.results.map((result) => result ?? nothing)
}

const nothing: FoundInFile = { findings: [], filters: 0 }

async function lintUnknown(
  unknown: readonly number[],
  run: FileRun,
  { manyFiles = 400 }: LintFilesOptions,
): Promise<void> {
  const pool = unknown.length >= manyFiles ? new WorkerPool() : undefined
  try {
    const job = await import('./lint-job.ts')
    const left = unknown.filter((index) => !run.glance(index, job.mayHoldFilters))
    await run.lint(left, job.lintJob, pool)
  } finally {
    await pool?.end()
  }
}

/** In ms. */
const tellEvery = 100

/** The results of a run, as far as it is. */
class FileRun {
  readonly results: (FileResult | undefined)[]
  private readonly stats: (Stats | undefined)[] = []
  private readonly files: readonly FileToLint[]
  private readonly options: LintFilesOptions
  private told = performance.now()
  private done = 0

  constructor(files: readonly FileToLint[], options: LintFilesOptions) {
    this.files = files
    this.options = options
    this.results = files.map(() => undefined)
  }

  /** Whether the result is known from an earlier run. */
  recall(index: number): boolean {
    const file = this.fileAt(index)
    const stats = statSource(file)
    if ('reason' in stats) return this.settle(index, stats)
    this.stats[index] = stats
    const { cache } = this.options
    if (cache?.knows(file.path) !== true) return false
    const untouched = cache.find(this.keyOf(index), stats)
    if (untouched?.findings.length === 0) return this.settle(index, untouched)
    const bytes = readBytes(file)
    if ('reason' in bytes) return this.settle(index, bytes)
    const known = this.recallContent(cache, index, bytes)
    return known !== undefined && this.settle(index, known)
  }

  /** Whether what the file holds is nothing to lint. */
  glance(index: number, mayHoldFilters: typeof import('./lint-job.ts').mayHoldFilters): boolean {
    const file = this.fileAt(index)
    const bytes = readBytes(file)
    if ('reason' in bytes) return this.settle(index, bytes)
    const source = sourceOf(file, bytes)
    const text = 'text' in source ? source.text : undefined
    if (mayHoldFilters(file, bytes, text)) return false
    const result = 'text' in source || source.failed ? nothing : source
    return this.finish(index, { result, content: this.contentOf(bytes), dated: false })
  }

  /** The rest, by this thread and those of the pool. */
  async lint(
    indexes: readonly number[],
    lintJob: (file: FileToLint, today: string) => JobResult,
    pool: WorkerPool | undefined,
  ): Promise<void> {
    const { today } = this.options
    const files = indexes.map((index) => this.fileAt(index))
    const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const answers = pool?.run({ files, today, next }) ?? []
    for (const [at, file] of takeJobs(files, next)) this.finish(indexes[at] ?? 0, lintJob(file, today))
    for (const [at, result] of (await answers).flat()) this.finish(indexes[at] ?? 0, result)
    const lost = indexes.filter((index) => this.results[index] === undefined)
    for (const index of lost) this.finish(index, lintJob(this.fileAt(index), today))
  }

  private recallContent(cache: ResultCache, index: number, bytes: Buffer): FileResult | undefined {
    const stats = this.stats[index]
    const known = stats && cache.findContent(this.keyOf(index), stats, hashText(bytes))
    if (known === undefined || known.findings.length === 0) return known
    const source = sourceOf(this.fileAt(index), bytes)
    return 'text' in source ? { ...known, text: source.text } : source
  }

  private finish(index: number, { result, content, dated }: JobResult): boolean {
    const stats = this.stats[index]
    if (stats !== undefined && !('reason' in result)) {
      this.options.cache?.keep(this.keyOf(index), stats, content, result, dated)
    }
    return this.settle(index, result)
  }

  private settle(index: number, result: FileResult): true {
    this.results[index] = result
    this.done++
    if (performance.now() - this.told < tellEvery) return true
    this.options.onProgress?.(this.done)
    this.told = performance.now()
    return true
  }

  private contentOf(bytes: Buffer): string {
    return this.options.cache === undefined ? '' : hashText(bytes)
  }

  /** A script that is named is linted even where it is minified. */
  private keyOf(index: number): ResultKey {
    const { path, config, named } = this.fileAt(index)
    const way = named && hostNameOf(path) === 'javascript' ? 'named' : ''
    return { path, config: configKey(config) + way, today: this.options.today }
  }

  private fileAt(index: number): FileToLint {
    return this.files[index] as FileToLint
  }
}

const configKeys = new WeakMap<LintConfig, string>()

function configKey(config: LintConfig): string {
  const key = configKeys.get(config) ?? hashText(JSON.stringify(config))
  configKeys.set(config, key)
  return key
}
