import { fc, test as law } from '@fast-check/vitest'
import { Kysely } from 'kysely'
import { expect } from 'vitest'
import type { Field, Filter, OrderKey } from '../../src/filter/filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { searchPages, type TracePage } from '../../src/search/search-traces.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { kyselyStore } from '../../src/search/stores/kysely-store.ts'
import { nodeSqliteDialect } from '../../src/search/stores/node-sqlite-dialect.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { collectPages } from './collect-pages.ts'
import { insertTraces, makeMlflowDatabase } from './stores/mlflow-database.ts'

/** A store, and how to add traces to it behind its back. */
interface GrowingStore {
  readonly store: TraceStore
  readonly add: (traces: readonly Trace[]) => void
}

const kinds: Record<string, () => GrowingStore> = {
  'a database': () => {
    const database = makeMlflowDatabase()
    const store = kyselyStore(new Kysely({ dialect: nodeSqliteDialect(database) }), { engine: 'sqlite' })
    return { store, add: (traces) => insertTraces(database, traces) }
  },
  'an array': () => {
    const array: Trace[] = []
    return { store: arrayStore(array), add: (traces) => array.push(...traces) }
  },
}

const fields: readonly Field[] = [
  { scope: 'attributes', name: 'timestamp_ms', type: 'time' },
  { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  { scope: 'attributes', name: 'request_id', type: 'text' },
  { scope: 'tags', name: 'k', type: 'text' },
  { scope: 'tags', name: 'mlflow.traceName', type: 'text' },
]

const orders: fc.Arbitrary<OrderKey[]> = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom(...fields),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
  { maxLength: 3, selector: ({ field }) => field.name },
)

const text = fc.constantFrom('', 'a', 'B', '\uffee', '🎉')

/** Few values a key, so that traces tie; ids come from the whole of a run. */
const contents = fc.record(
  {
    time: fc.integer({ min: 0, max: 3 }),
    duration: fc.integer({ min: 0, max: 2 }),
    tag: fc.option(text),
    name: text,
  },
  { requiredKeys: ['time'] },
)

const hasTag: Filter = { kind: 'present', field: { scope: 'tags', name: 'k', type: 'text' } }
const filters = fc.constantFrom<Filter>({ kind: 'constant', value: true }, hasTag, {
  kind: 'not',
  operand: hasTag,
})

const runs = fc.record({
  filter: filters,
  orderBy: orders,
  maxResults: fc.integer({ min: 1, max: 4 }),
  first: fc.array(contents, { maxLength: 12 }),
  arrivals: fc.array(fc.array(contents, { maxLength: 3 }), { maxLength: 6 }),
})

for (const [name, open] of Object.entries(kinds)) {
  law.prop([runs])(`pages of ${name} neither skip nor repeat what was there at the start`, async (run) => {
    const { filter, orderBy, maxResults, first, arrivals } = run
    const { store, add } = open()
    let number = 0
    const arrive = (some: readonly Contents[]) => add(some.map((one) => makeTrace(one, number++)))
    arrive(first)
    const atStart = await idsOf(searchPages(store, { filter, orderBy, maxResults: 1000 }))

    const seen: string[] = []
    for await (const { traces } of searchPages(store, { filter, orderBy, maxResults })) {
      seen.push(...traces.map(({ info }) => info.traceId))
      arrive(arrivals.shift() ?? [])
    }

    const inTheEnd = await idsOf(searchPages(store, { filter, orderBy, maxResults: 1000 }))
    expect(seen.filter((id) => atStart.includes(id))).toEqual(atStart)
    expect(seen).toEqual(inTheEnd.filter((id) => seen.includes(id)))
  })
}

type Contents = typeof contents extends fc.Arbitrary<infer Value> ? Value : never

function makeTrace({ time, duration, tag, name }: Contents, number: number): Trace {
  return {
    info: {
      traceId: `tr-${(number * 7) % 10}-${number}`,
      traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '1' } },
      requestTime: time,
      ...(duration !== undefined && { executionDuration: duration }),
      state: 'OK',
      tags: { ...(tag !== undefined && { k: tag }), ...(name !== undefined && { 'mlflow.traceName': name }) },
      traceMetadata: {},
      assessments: [],
    },
  }
}

async function idsOf(pages: AsyncIterable<TracePage>): Promise<string[]> {
  const all = await collectPages(pages)
  return all.flatMap((page) => page.traces.map(({ info }) => info.traceId))
}
