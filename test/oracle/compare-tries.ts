import type { Verdict } from '../conformance/judge-case.ts'
import type { Hit } from './cells.ts'
import type { Hits } from './hits.ts'
import type { Way } from './judge-search.ts'
import type { Answer, Search } from './oracle.ts'
import type { Engine } from './read-options.ts'
import type { Answers } from './start-oracles.ts'
import { shrinkTry, type Try } from './tries.ts'

/** What compares one search, and what is to be known of it. */
export interface Comparer {
  readonly engines: readonly Engine[]
  readonly ask: (searches: readonly Search[]) => Promise<readonly Answers[]>
  readonly judge: (search: Search, answers: Answers, place: Place) => Promise<Verdict>
  /** How many traces the experiments of the search have. */
  readonly total: (search: Search) => number
  readonly hits: Hits
}

/** Where a search is compared, and how. */
export interface Place {
  readonly engine: Engine
  readonly way: Way
}

/** A search on which this project and MLflow differ, made small. */
export interface Difference {
  readonly search: Search
  readonly place: Place
  readonly answers: Answers
  readonly verdict: Extract<Verdict, { kind: 'failed' }>
}

/** How one search came out in one place. */
export interface Comparison {
  readonly one: Try
  readonly place: Place
  readonly verdict: Verdict
}

/** Compares batch after batch, a search at a time in all its places; MLflow answers one batch while another is judged. */
export async function* compareTries(
  batches: Iterable<readonly Try[]>,
  comparer: Comparer,
): AsyncGenerator<readonly Comparison[]> {
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

async function* judgeBatch(
  { batch, answers }: Asked,
  comparer: Comparer,
): AsyncGenerator<readonly Comparison[]> {
  const all = await answers
  for (const [index, one] of batch.entries()) {
    const found = all[index]!
    if (one.cell !== undefined) comparer.hits.count(one.cell, hitOf(found, comparer.total(one.search)))
    const compared: Comparison[] = []
    for (const engine of comparer.engines) {
      for (const way of one.ways) {
        const place = { engine, way }
        compared.push({ one, place, verdict: await comparer.judge(one.search, found, place) })
      }
    }
    yield compared
  }
}

/** The hits are SQLite's: what MLflow means elsewhere differs. */
function hitOf(answers: Answers, total: number): Hit {
  const answer: Answer = answers.get('sqlite')!
  if ('error' in answer) return 'refused'
  if (answer.ids.length === 0) return 'none'
  return answer.ids.length === total ? 'all' : 'some'
}

/** The smallest search that fails in the same way. */
export async function makeSmall(
  { one, place, verdict }: Comparison,
  comparer: Comparer,
): Promise<Difference> {
  const judge = async (search: Search) => {
    const [answers] = await comparer.ask([search])
    return { answers: answers!, verdict: await comparer.judge(search, answers!, place) }
  }
  const kind = kindOf(verdict)
  const search = await shrinkTry(one, async (smaller) => kindOf((await judge(smaller)).verdict) === kind)
  const small = await judge(search)
  return { search, place, answers: small.answers, verdict: small.verdict as Difference['verdict'] }
}

/** Whether rows are expected and rows found. */
function kindOf(verdict: Verdict): string {
  if (verdict.kind !== 'failed') return verdict.kind
  return [verdict.expected, verdict.actual].map((text) => text.split(/[ :]/, 1)[0]).join()
}
