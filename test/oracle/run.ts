import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/search/stores/open-store.ts'
import { allTraces } from '../conformance/all-traces.ts'
import { type Comparer, compareTries, makeSmall } from './compare-tries.ts'
import { draftTraces, experiments, runCount, type TraceDraft } from './draft-traces.ts'
import { countHits } from './hits.ts'
import { type Answers, groundOf, judgeSearch } from './judge-search.ts'
import { type Oracle, type Search, startOracle } from './oracle.ts'
import { linkedRuns } from './pools.ts'
import { pythonEnvironment } from './python-environment.ts'
import { type Engine, type OracleOptions, readOptions } from './read-options.ts'
import { newReport } from './report.ts'
import { explore, sweep, type Try, triesOfCases } from './tries.ts'

/** Compares this project with real MLflow on generated searches; prints each difference as a case, then the hits. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-oracle-'))
  const drafts = draftTraces(options.seed, options.traces)
  const oracles = await startOracles(options, folder, drafts)
  try {
    const [{ uri }] = oracles
    const store = await openStore(uri)
    const ground = groundOf(store, await allTraces(store))
    await compareAll(options, {
      ask: (searches) => askAll(oracles, searches),
      judge: (search, answers, way) => judgeSearch(ground, search, answers, way),
      total: totalOf(drafts),
      hits: countHits(),
    })
    await store.close?.()
  } finally {
    for (const oracle of oracles) await oracle?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Oracles = readonly [own: StartedOracle, onSqlite?: StartedOracle]

interface StartedOracle extends Oracle {
  readonly uri: string
}

/** MLflow on the engine asked for, and where that is another one, on SQLite besides; both hold the same traces. */
async function startOracles(
  { engine, url }: OracleOptions,
  folder: string,
  drafts: readonly TraceDraft[],
): Promise<Oracles> {
  const python = pythonEnvironment()
  const start = async (uri: string): Promise<StartedOracle> => {
    const oracle = startOracle(python, uri, folder)
    await fill(oracle, drafts)
    return { ...oracle, uri }
  }
  const sqlite = start(`sqlite:///${folder}/mlflow.db`)
  return url === undefined ? [await sqlite] : await Promise.all([start(databaseUri(engine, url)), sqlite])
}

/** A database of its own on the server, with the driver that MLflow is told to use. */
function databaseUri(engine: Engine, url: string): string {
  const uri = new URL(url)
  uri.pathname = `/tracesift_oracle_${process.pid}`
  return uri.href.replace(/^\w+:/, engine === 'postgres' ? 'postgresql+psycopg2:' : 'mysql+pymysql:')
}

async function askAll([own, onSqlite]: Oracles, searches: readonly Search[]): Promise<readonly Answers[]> {
  const [answers, meant] = await Promise.all([own.search(searches), onSqlite?.search(searches)])
  return answers.map((answer, index) => {
    const other = meant?.[index]
    return { own: answer, ...(other && { onSqlite: other }) }
  })
}

async function fill(oracle: Oracle, traces: readonly TraceDraft[]): Promise<void> {
  const built = await oracle.build({ runs: runCount, experiments, traces })
  if (built.experiments.join() !== '1,2,3,4,5,6' || built.runs.join() !== linkedRuns.join()) {
    throw new TypeError(`MLflow made other ids, ${JSON.stringify(built)}: give it an empty database.`)
  }
}

function totalOf(drafts: readonly TraceDraft[]): (search: Search) => number {
  return ({ experiment_ids: ids }) =>
    drafts.filter(({ experiment }) => ids === null || ids.includes(String(experiment + 1))).length
}

async function compareAll(options: OracleOptions, comparer: Comparer): Promise<void> {
  const begun = performance.now()
  const report = newReport(comparer)
  for await (const comparison of compareTries(batches(options, comparer), comparer)) {
    report.add(comparison)
    if (comparison.verdict.kind === 'failed' && report.differences < options.differences) {
      report.show(await makeSmall(comparison, comparer))
    }
    const seconds = (performance.now() - begun) / 1000
    if (report.searches >= options.runs || seconds > options.seconds) break
  }
  report.end((performance.now() - begun) / 1000)
}

function* batches({ seed }: OracleOptions, { hits }: Comparer): Generator<readonly Try[]> {
  yield* triesOfCases()
  yield* sweep(seed, hits)
  yield* explore(seed, hits)
}

// The Pythons end with their input, which ends with this process.
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof TypeError ? error.message : String((error as Error).stack)}\n`)
  process.exit(2)
})
