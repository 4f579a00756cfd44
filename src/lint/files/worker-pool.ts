import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WorkerAnswer, WorkerTask } from './lint-worker.ts'

/** More threads than these wait for the disk, and for memory. */
const mostThreads = 8

/** Threads beside this one that lint, too. They begin to load at once; what they are for is said later. */
export class WorkerPool {
  private readonly workers: readonly Worker[]

  constructor() {
    const count = Math.min(availableParallelism(), mostThreads) - 1
    this.workers = Array.from({ length: count }, startWorker)
  }

  /** What each of them made of its part; one that failed made nothing. */
  async run(task: WorkerTask): Promise<WorkerAnswer[]> {
    return await Promise.all(this.workers.map((worker) => ask(worker, task)))
  }

  /** Ends them, whatever they do. */
  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }
}

/** The sources are run as they are, too, without a build. */
function startWorker(): Worker {
  const { url } = import.meta
  const worker = new Worker(new URL(url.endsWith('.ts') ? './lint-worker.ts' : './lint-worker.js', url))
  worker.on('error', () => {})
  worker.unref()
  return worker
}

async function ask(worker: Worker, task: WorkerTask): Promise<WorkerAnswer> {
  return await new Promise((resolve) => {
    worker.ref()
    worker.once('message', resolve)
    worker.once('error', () => resolve([]))
    worker.once('exit', () => resolve([]))
    worker.postMessage(task)
  })
}
