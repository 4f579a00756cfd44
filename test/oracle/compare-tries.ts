import type { Verdict } from '../conformance/judge-case.ts'
import type { Hit } from './cells.ts'
import type { Hits } from './hits.ts'
import type { Answers, Way } from './judge-search.ts'
import type { Answer, Search } from './oracle.ts'
import { shrinkTry, type Try } from './tries.ts'

/** What compares one search, and what is to be known of it. */
export interface Comparer {
  readonly ask: (searches: readonly Search[]) => Promise<readonly Answers[]>
  readonly judge: (search: Search, answers: Answers, way: Way) => Promise<Verdict>
  /** How many traces the experiments of the search have. */
  readonly total: (search: Search) => number
  readonly hits: Hits
}

/** A search on which this project and MLflow differ, made small. */
export interface Difference {
  readonly search: Search
  readonly way: Way
  readonly answer: Answer
  readonly verdict: Extract<Verdict, { kind: 'failed' }>
}

/** How one search came out, by one way. */
export interface Comparison {
  readonly one: Try
  readonly way: Way
  readonly verdict: Verdict
}

/** Compares batch after batch; MLflow answers one while the one before it is judged. */
export async function* compareTries(
  batches: Iterable<readonly Try[]>,
  comparer: Comparer,
): AsyncGenerator<Comparison> {
  let before: Asked | undefined
  for (const batch of batches) {
    const asked = { batch, answers: comparer.ask(batch.map(({ search }) => search)) }
    if (before !== undefined) yield* judgeBatch(before, comparer)
    before = asked
  }
  if (before !== undefined) yield* judgeBatch(before, comparer)
}

interface Asked {
  readonly batch: readonly Try[]
  readonly answers: Promise<readonly Answers[]>
}

async function* judgeBatch({ batch, answers }: Asked, comparer: Comparer): AsyncGenerator<Comparison> {
  const all = await answers
  for (const [index, one] of batch.entries()) {
    const answer = all[index]!
    if (one.cell !== undefined) comparer.hits.count(one.cell, hitOf(answer, comparer.total(one.search)))
    for (const way of one.ways) yield { one, way, verdict: await comparer.judge(one.search, answer, way) }
  }
}

/** The hits are SQLite's: what MLflow means elsewhere differs. */
function hitOf({ own, onSqlite = own }: Answers, total: number): Hit {
  const answer = onSqlite
  if ('error' in answer) return 'refused'
  if (answer.ids.length === 0) return 'none'
  return answer.ids.length === total ? 'all' : 'some'
}

/** The smallest search that fails in the same way. */
export async function makeSmall({ one, way, verdict }: Comparison, comparer: Comparer): Promise<Difference> {
  const judge = async (search: Search) => {
    const [answer] = await comparer.ask([search])
    return { answer: answer!, verdict: await comparer.judge(search, answer!, way) }
  }
  const kind = kindOf(verdict)
  const search = await shrinkTry(one, async (smaller) => kindOf((await judge(smaller)).verdict) === kind)
  const small = await judge(search)
  return { search, way, answer: small.answer.own, verdict: small.verdict as Difference['verdict'] }
}

/** Whether rows are expected and rows found. */
function kindOf(verdict: Verdict): string {
  if (verdict.kind !== 'failed') return verdict.kind
  return [verdict.expected, verdict.actual].map((text) => text.split(/[ :]/, 1)[0]).join()
}
