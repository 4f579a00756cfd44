import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileSearch } from '../../src/backends/sql/compile-search.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { makeTrace } from '../backends/predicate/make-trace.ts'
import { searchSqlite } from '../backends/sql/search-sqlite.ts'
import { connectServer, type ServerEngine } from './server-database.ts'

const tags = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, `v${index}`]))
const traces = [
  makeTrace({ traceId: 'all', tags }),
  makeTrace({ traceId: 'one-less', tags: { ...tags, k150: 'other' } }),
  makeTrace({ traceId: 'none', tags: {} }),
]

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' AND ')

const searches: readonly (readonly [what: string, text: string, ids: readonly string[]])[] = [
  ['300 tags', times(300, (index) => `tags.k${index} = 'v${index}'`), ['all']],
  ['10,000 conditions on a tag', times(10_000, (index) => `tags.k1 != 'no ${index}'`), ['all', 'one-less']],
  [
    '10,000 on an attribute',
    times(10_000, (index) => `status != 'no ${index}'`),
    ['all', 'none', 'one-less'],
  ],
]

test.each(searches)('SQLite finds by %s', (_, text, ids) => {
  expect(searchSqlite(traces, compileFilter(text, { dialect: 'mlflow' }))).toEqual(ids)
})

describe.each<ServerEngine>(['postgres', 'mysql'])('%s', (engine) => {
  const server = connectServer(engine)
  beforeAll(async () => {
    await server.clear()
    await server.insertTraces(traces)
  })
  afterAll(() => server.db.destroy())

  test.each(searches)('finds by %s', async (_, text, ids) => {
    const filter = compileFilter(text, { dialect: 'mlflow' })
    const { sql, parameters } = compileSearch({ engine, filter })
    const { rows } = await server.db.executeQuery<{ request_id: string }>(
      CompiledQuery.raw(sql, [...parameters]),
    )
    expect(rows.map((row) => row.request_id)).toEqual(ids)
  })
})
