import { openStore } from '../../src/search/stores/open-store.ts'
import { allTraces } from '../conformance/all-traces.ts'
import { startGuard } from '../servers/guard.ts'
import { type Comparer, compareTries, makeSmall } from './compare-tries.ts'
import { draftTraces, type TraceDraft } from './draft-traces.ts'
import { countHits } from './hits.ts'
import { type Ground, groundOf, judgeSearch } from './judge-search.ts'
import type { Search } from './oracle.ts'
import { type Engine, type OracleOptions, readOptions } from './read-options.ts'
import { newReport } from './report.ts'
import { type Oracles, startOracles } from './start-oracles.ts'
import { explore, sweep, type Try, triesOfCases } from './tries.ts'

/** Compares this project with real MLflow on generated searches; prints each difference as a case, then the hits. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const drafts = draftTraces(options.seed, options.traces)
  const guard = startGuard()
  try {
    const oracles = await startOracles(guard, [...new Set<Engine>(['sqlite', ...options.engines])], drafts)
    await compareOn(oracles, options, drafts)
    await oracles.close()
  } finally {
    await guard.close()
  }
}

async function compareOn(
  oracles: Oracles,
  options: OracleOptions,
  drafts: readonly TraceDraft[],
): Promise<void> {
  const grounds = new Map<Engine, Ground>()
  for (const engine of options.engines) {
    const store = await openStore(oracles.uriOf(engine))
    grounds.set(engine, groundOf(engine, store, await allTraces(store)))
  }
  await compareAll(options, {
    engines: options.engines,
    ask: oracles.search,
    judge: (search, answers, { engine, way }) => judgeSearch(grounds.get(engine)!, search, answers, way),
    total: totalOf(drafts),
    hits: countHits(),
  })
  for (const { database } of grounds.values()) await database.close?.()
}

function totalOf(drafts: readonly TraceDraft[]): (search: Search) => number {
  return ({ experiment_ids: ids }) =>
    drafts.filter(({ experiment }) => ids === null || ids.includes(String(experiment + 1))).length
}

async function compareAll(options: OracleOptions, comparer: Comparer): Promise<void> {
  const begun = performance.now()
  const report = newReport(options, comparer)
  for await (const compared of compareTries(batches(options, comparer), comparer)) {
    report.add(compared)
    for (const comparison of compared) {
      if (comparison.verdict.kind === 'failed' && report.differences < options.differences) {
        report.show(await makeSmall(comparison, comparer))
      }
    }
    const seconds = (performance.now() - begun) / 1000
    const isSweeping = compared.some(({ one }) => one.cell !== undefined)
    if ((report.searches >= options.runs && !isSweeping) || seconds > options.seconds) break
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
