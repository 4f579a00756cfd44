import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { invariant } from '../../src/source/invariant.ts'
import type { TraceDraft } from './draft-traces.ts'
import { pythonVariables } from './python-environment.ts'

/** A search as MLflow takes it. */
export interface Search {
  readonly filter: string | null
  /** `null`: all. */
  readonly experiment_ids: readonly string[] | null
  readonly order_by?: readonly string[]
  readonly max_results?: number
  readonly page_token?: string
}

/** The traces that MLflow finds, in order; or its refusal, with the type of the exception that it did not mean to raise. */
export type Answer = { readonly ids: readonly string[] } | { readonly error: string; readonly crash?: string }

/** Real MLflow over a store, in a process of its own. */
export interface Oracle {
  /** Fills the empty store. */
  readonly build: (plan: BuildPlan) => Promise<Built>
  readonly search: (searches: readonly Search[]) => Promise<readonly Answer[]>
  readonly close: () => Promise<void>
}

/** What a store is filled with. */
export interface BuildPlan {
  readonly runs: number
  readonly experiments: readonly string[]
  readonly traces: readonly TraceDraft[]
}

/** The ids that MLflow gave to what it was told to make. */
export interface Built {
  readonly experiments: readonly string[]
  readonly runs: readonly string[]
}

/** Starts MLflow over the store of that tracking URI; its tables are made where they are not there. */
export function startOracle(python: string, uri: string, artifacts: string): Oracle {
  const script = fileURLToPath(new URL('oracle.py', import.meta.url))
  const child = spawn(python, [script, uri, artifacts], {
    env: pythonVariables,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ask = asker(child)
  return {
    build: async (plan) => (await ask({ build: plan })) as Built,
    search: async (searches) => (await ask({ search: searches })) as readonly Answer[],
    async close() {
      child.stdin.end()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Requests are answered in the order in which they are made. */
function asker(child: ChildProcessByStdio<Writable, Readable, null>): (request: object) => Promise<unknown> {
  const waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const next = waiting.shift()
    invariant(next !== undefined, 'MLflow answered what nobody asked')
    next.resolve(JSON.parse(line))
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting) reject(new Error(`Python ended with ${code} before it had answered.`))
  })
  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      child.stdin.write(`${JSON.stringify(request)}\n`)
    })
}
