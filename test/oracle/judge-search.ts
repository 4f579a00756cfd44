import type { Trace } from '../../src/schema/trace.ts'
import { searchPages } from '../../src/search/search-traces.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { engineDeviations } from '../conformance/engine-deviations.ts'
import { judgeCase, type Verdict } from '../conformance/judge-case.ts'
import type { Outcome } from '../conformance/outcome.ts'
import { type Backend, type Case, replayCase } from '../conformance/replay-case.ts'
import type { Answer, Search } from './oracle.ts'
import type { Engine } from './read-options.ts'
import type { Answers } from './start-oracles.ts'

/** How a search is compared: on one of the backends, or by SQL page after page. */
export type Way = Backend | 'pages'

/** What searches are compared on. */
export interface Ground {
  readonly engine: Engine
  readonly database: TraceStore
  readonly memory: TraceStore
  /** The ids of all traces, in MLflow's default order. */
  readonly ids: readonly string[]
  readonly ranks: ReadonlyMap<string, number>
}

/** A ground over the traces of a database. */
export function groundOf(engine: Engine, database: TraceStore, traces: readonly Trace[]): Ground {
  const ids = traces.map(({ info }) => info.traceId)
  const ranks = new Map(ids.map((id, rank) => [id, rank]))
  return { engine, database, memory: arrayStore(traces), ids, ranks }
}

/**
 * Compares what this project makes of the search with MLflow's answer on that engine, and where they differ with its
 * answer on SQLite, which is what this project means.
 */
export async function judgeSearch(
  ground: Ground,
  search: Search,
  answers: Answers,
  way: Way,
): Promise<Verdict> {
  const { engine } = ground
  const one = caseOf(search, answers.get(engine)!, ground)
  const outcome = await replay(one, ground, way)
  const verdict = judgeCase(one, outcome, ground.ids)
  if (verdict.kind !== 'failed' || engine === 'sqlite') return verdict
  const reference = caseOf(search, answers.get('sqlite')!, ground)
  const meant = judgeCase(reference, outcome, ground.ids)
  if (meant.kind !== 'passed') return meant
  const asked = { ...one, okOnSqlite: reference.ok }
  const deviation = engineDeviations.find((one) => (one.engine ?? engine) === engine && one.matches(asked))
  return deviation === undefined ? verdict : { kind: 'deviating', deviation: deviation.name }
}

/** The search with its answer, as corpora have it. */
function caseOf(search: Search, answer: Answer, { ranks }: Ground): Case {
  const common = { id: '', group: 'oracle', ...search }
  if ('error' in answer) return { ...common, ok: false, error: answer.error }
  return { ...common, ok: true, rows: answer.ids.map((id) => ranks.get(id) ?? -1) }
}

function replay(one: Case, { database, memory }: Ground, way: Way): Promise<Outcome> {
  if (way === 'pages') return replayPages(one, database)
  return replayCase(one, way === 'memory' ? memory : database, way)
}

/** A search without limit, walked in small pages. */
async function replayPages(one: Case, store: TraceStore): Promise<Outcome> {
  const outcome = await replayCase(one, store, 'sql')
  if (outcome.kind !== 'rows' || one.max_results !== undefined) return outcome
  const ids: string[] = []
  const { filter, order_by: orderBy, experiment_ids: experimentIds } = one
  const pages = searchPages(store, {
    dialect: 'mlflow',
    filter: filter ?? '',
    orderBy,
    experimentIds: experimentIds ?? undefined,
    maxResults: Math.max(1, Math.ceil(outcome.ids.length / 3)),
  })
  for await (const { traces } of pages) ids.push(...traces.map(({ info }) => info.traceId))
  return { kind: 'rows', ids }
}
