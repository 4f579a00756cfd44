import { join } from 'node:path'
import type { Guard } from '../servers/guard.ts'
import type { ServerEngine } from '../servers/server-database.ts'
import { startServer } from '../servers/start-server.ts'
import { experiments, runCount, type TraceDraft } from './draft-traces.ts'
import { type Answer, type Oracle, type Search, startOracle } from './oracle.ts'
import { linkedRuns } from './pools.ts'
import { pythonEnvironment } from './python-environment.ts'
import type { Engine } from './read-options.ts'

/** MLflow's answers to a search, by engine. */
export type Answers = ReadonlyMap<Engine, Answer>

/** Real MLflow on several engines that hold the same traces. */
export interface Oracles {
  /** Of its store, as MLflow is told it. */
  readonly uriOf: (engine: Engine) => string
  readonly search: (searches: readonly Search[]) => Promise<readonly Answers[]>
  readonly close: () => Promise<void>
}

/** Starts MLflow on the engines, their servers first where none is named, and has it store the traces. */
export async function startOracles(
  guard: Guard,
  engines: readonly Engine[],
  drafts: readonly TraceDraft[],
): Promise<Oracles> {
  const python = pythonEnvironment()
  const started = new Map<Engine, StartedOracle>()
  for (const engine of engines) {
    const uri = await storeUri(guard, engine)
    started.set(engine, { ...startOracle(python, uri, guard.folder), uri })
  }
  await Promise.all(Array.from(started.values(), (oracle) => fill(oracle, drafts)))
  return {
    uriOf: (engine) => started.get(engine)!.uri,
    async search(searches) {
      const all = await Promise.all(
        Array.from(started, async ([engine, oracle]) => [engine, await oracle.search(searches)] as const),
      )
      return searches.map((_, index) => new Map(all.map(([engine, answers]) => [engine, answers[index]!])))
    },
    async close() {
      for (const oracle of started.values()) await oracle.close()
    },
  }
}

interface StartedOracle extends Oracle {
  readonly uri: string
}

async function storeUri(guard: Guard, engine: Engine): Promise<string> {
  if (engine === 'sqlite') return `sqlite:///${join(guard.folder, 'mlflow.db')}`
  const { variable, scheme } = servers[engine]
  const uri = new URL(process.env[variable] ?? (await startServer(guard, engine)))
  uri.pathname = `/tracesift_oracle_${process.pid}`
  return uri.href.replace(/^\w+/, scheme)
}

/** Where a server may be named, and the driver that MLflow is told to use. */
const servers = {
  postgres: { variable: 'TRACESIFT_POSTGRES_URL', scheme: 'postgresql+psycopg2' },
  mysql: { variable: 'TRACESIFT_MYSQL_URL', scheme: 'mysql+pymysql' },
} satisfies Record<ServerEngine, { variable: string; scheme: string }>

async function fill(oracle: Oracle, traces: readonly TraceDraft[]): Promise<void> {
  const built = await oracle.build({ runs: runCount, experiments, traces })
  if (built.experiments.join() !== '1,2,3,4,5,6' || built.runs.join() !== linkedRuns.join()) {
    throw new TypeError(`MLflow made other ids, ${JSON.stringify(built)}: give it an empty database.`)
  }
}
