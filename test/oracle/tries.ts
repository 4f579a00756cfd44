import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type Cell, cells } from './cells.ts'
import type { Hits } from './hits.ts'
import type { Way } from './judge-search.ts'
import type { Search } from './oracle.ts'
import { anySearches, searchesOf } from './searches.ts'
import { shrinkText } from './shrink-text.ts'

/** A search to compare, and where it comes from, so that it can be found again and made smaller. */
export interface Try {
  readonly search: Search
  readonly ways: readonly Way[]
  /** The cell it was made for. */
  readonly cell?: Cell
  readonly origin: Origin
}

/** The value that an arbitrary gives for a seed in that place. */
interface Origin {
  readonly arbitrary: fc.Arbitrary<Search>
  readonly seed: number
  readonly place: number
}

/** Every search is compared by SQL, and one after the other in one of the other ways. */
const turns: readonly (readonly Way[])[] = [['sql', 'memory'], ['sql'], ['sql', 'text'], ['sql', 'pages']]

/** How many tries a cell gets before it counts as one that cannot be hit. */
const patience = 160

/** What differed once, in every way. */
export function* triesOfCases(): Generator<readonly Try[]> {
  const lines = readFileSync(new URL('cases.jsonl', import.meta.url), 'utf8').split('\n')
  for (const line of lines.filter((text) => text !== '')) {
    const { id, group, ok, error, ...search } = JSON.parse(line) as Search & Record<string, unknown>
    const origin = { arbitrary: fc.constant(search), seed: 0, place: 0 }
    yield [{ search, ways: [...new Set(turns.flat())], origin }]
  }
}

/** Searches for each cell until it has been hit in every way it can be, a few for each at a time. */
export function* sweep(seed: number, hits: Hits): Generator<readonly Try[]> {
  const size = 3
  for (let round = 0; round < patience / size; round += 1) {
    const lacking = cells.flatMap((cell, index) => (hits.lacks(cell).length === 0 ? [] : [{ cell, index }]))
    for (const group of inGroups(lacking, 40)) {
      yield group.flatMap(({ cell, index }) =>
        triesOf(searchesOf(cell), seed * 10_007 + index * 101 + round, size).map((one) => ({ ...one, cell })),
      )
    }
  }
}

/** Any searches at all, without end. */
export function* explore(seed: number, hits: Hits): Generator<readonly Try[]> {
  const searches = anySearches(hits.accepted())
  for (let round = 0; ; round += 1) yield triesOf(searches, seed * 10_007 + round, 120)
}

function triesOf(arbitrary: fc.Arbitrary<Search>, seed: number, count: number): readonly Try[] {
  return fc.sample(arbitrary, { seed, numRuns: count }).map((search, place) => ({
    search,
    ways: turns[(seed + place) % turns.length]!,
    origin: { arbitrary, seed, place },
  }))
}

/** The smallest search that fails as the one found does, as far as it is found in half a minute. */
export async function shrinkTry(
  { search, origin }: Try,
  fails: (search: Search) => Promise<boolean>,
): Promise<Search> {
  const end = performance.now() + 30_000
  const failsInTime = async (one: Search) => performance.now() < end && (await fails(one))
  const { failed, counterexample } = await fc.check(
    fc.asyncProperty(origin.arbitrary, async (one) => !(await failsInTime(one))),
    { seed: origin.seed, path: String(origin.place), numRuns: 1 },
  )
  const small = failed && counterexample !== null ? counterexample[0] : search
  if (small.filter === null) return small
  return { ...small, filter: await shrinkText(small.filter, (filter) => failsInTime({ ...small, filter })) }
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
