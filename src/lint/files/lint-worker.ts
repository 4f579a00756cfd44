import { parentPort } from 'node:worker_threads'
import type { FileToLint } from './file-to-lint.ts'
import { type JobResult, lintJob } from './lint-job.ts'
import { takeJobs } from './take-jobs.ts'

/** What a worker is told. */
export interface WorkerTask {
  readonly files: readonly FileToLint[]
  readonly today: string
  /** Holds the index of the next file that nobody has taken. */
  readonly next: SharedArrayBuffer
}

/** What a worker answers: the results of the files that it took, by their indexes. */
export type WorkerAnswer = readonly (readonly [index: number, result: JobResult])[]

parentPort?.once('message', ({ files, today, next }: WorkerTask) => {
  // One file is taken when the one before it is done, so that the threads end together.
  const answer: [number, JobResult][] = []
  for (const [index, file] of takeJobs(files, next)) answer.push([index, lintJob(file, today)])
  parentPort?.postMessage(answer satisfies WorkerAnswer)
})
