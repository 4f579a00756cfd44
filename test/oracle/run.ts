import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/search/stores/open-store.ts'
import { allTraces } from '../conformance/all-traces.ts'
import { type Comparer, compareTries, makeSmall } from './compare-tries.ts'
import { draftTraces, experiments, runCount, type TraceDraft } from './draft-traces.ts'
import { countHits } from './hits.ts'
import { groundOf, judgeSearch } from './judge-search.ts'
import { type Oracle, type Search, startOracle } from './oracle.ts'
import { linkedRuns } from './pools.ts'
import { pythonEnvironment } from './python-environment.ts'
import { type OracleOptions, readOptions } from './read-options.ts'
import { newReport } from './report.ts'
import { explore, sweep, type Try, triesOfCases } from './tries.ts'

/** Compares this project with real MLflow on generated searches; prints each difference as a case, then the hits. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-oracle-'))
  const uri = options.url ?? `sqlite:///${folder}/mlflow.db`
  const oracle = startOracle(pythonEnvironment(), uri, folder)
  try {
    const drafts = draftTraces(options.seed, options.traces)
    await fill(oracle, drafts)
    const store = await openStore(uri)
    const ground = groundOf(store, await allTraces(store))
    await compareAll(options, {
      ask: oracle.search,
      judge: (search, answer, way) => judgeSearch(ground, search, answer, way),
      total: totalOf(drafts),
      hits: countHits(),
    })
    await store.close?.()
  } finally {
    await oracle.close()
    rmSync(folder, { recursive: true, force: true })
  }
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof TypeError ? error.message : String((error as Error).stack)}\n`)
  process.exitCode = 2
})
