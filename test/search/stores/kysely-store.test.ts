import { DatabaseSync } from 'node:sqlite'
import { CamelCasePlugin, Kysely, type LogEvent } from 'kysely'
import { expect, test } from 'vitest'
import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'
import { completeOrder } from '../../../src/filter/complete-order.ts'
import { kyselyStore } from '../../../src/search/stores/kysely-store.ts'
import { nodeSqliteDialect } from '../../../src/search/stores/node-sqlite-dialect.ts'
import type { TraceQuery } from '../../../src/search/trace-store.ts'
import { fixturePath } from './mlflow-database.ts'

const query: TraceQuery = { filter: { kind: 'constant', value: true }, order: completeOrder([]), limit: 100 }

function openKysely(log: (event: LogEvent) => void = () => {}) {
  const database = new DatabaseSync(fixturePath('traces.db'), { readOnly: true })
  return new Kysely<{ own: { id: number } }>({
    dialect: nodeSqliteDialect(database),
    plugins: [new CamelCasePlugin()],
    log,
  })
}

test('a page of whole infos takes two statements, whatever the plugins of the instance', async () => {
  const events: LogEvent[] = []
  const db = openKysely((event) => events.push(event))
  const { traces, next } = await kyselyStore(db, { engine: 'sqlite' }).search(query)
  await db.destroy()
  expect([traces.length, next?.length, events.length]).toEqual([100, 2, 2])
})

test('a page with spans takes a third', async () => {
  const events: LogEvent[] = []
  const db = openKysely((event) => events.push(event))
  const { traces } = await kyselyStore(db, { engine: 'sqlite' }).search({ ...query, includeSpans: true })
  await db.destroy()
  const spans = traces.map(({ data }) => data?.spans.length)
  expect([spans.slice(0, 5), spans.includes(undefined), events.length]).toEqual([[1, 4, 4, 0, 4], false, 3])
})

test('a search that is aborted after its first statement sends no second', async () => {
  const abort = new AbortController()
  let statements = 0
  const db = openKysely(() => {
    statements += 1
    abort.abort(new Error('enough'))
  })
  const search = kyselyStore(db, { engine: 'sqlite' }).search({ ...query, signal: abort.signal })
  await expect(search).rejects.toThrow('enough')
  await db.destroy()
  expect(statements).toBe(1)
})

test('RLIKE needs a function that the caller has to promise', async () => {
  const db = openKysely()
  const field = { scope: 'tags', name: 'env', type: 'text' } as const
  const matching = { ...query, filter: { kind: 'compare', field, relation: 'matches', value: '^p' } } as const
  await expect(kyselyStore(db, { engine: 'sqlite' }).search(matching)).rejects.toThrow(UnsupportedFilterError)
  await expect(kyselyStore(db, { engine: 'sqlite', regexFunction: true }).search(matching)).rejects.toThrow(
    'no such function: regexp',
  )
  await db.destroy()
})

test.each([
  ['alpha', '1'],
  ['Alpha', undefined],
  ['', undefined],
])('the experiment %j has the id %s', async (name, id) => {
  const db = openKysely()
  expect(await kyselyStore(db, { engine: 'sqlite' }).findExperiment?.(name)).toBe(id)
  await db.destroy()
})

test.each<[ids: number[] | undefined, count: number]>([
  [undefined, 301],
  [[], 0],
  [[1], 180],
  [[1, 2, 99], 300],
])('the experiments %j hold %i traces', async (ids, count) => {
  const db = openKysely()
  expect(await kyselyStore(db, { engine: 'sqlite' }).countTraces?.(ids)).toBe(count)
  await db.destroy()
})
