import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileSearch } from '../../src/backends/sql/compile-search.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { searchPages } from '../../src/search/search-traces.ts'
import { kyselyStore } from '../../src/search/stores/kysely-store.ts'
import { entryRows } from '../backends/sql/rows/entry-rows.ts'
import { joinedRows } from '../backends/sql/rows/joined-rows.ts'
import { numberColumnRows } from '../backends/sql/rows/number-column-rows.ts'
import { textColumnRows } from '../backends/sql/rows/text-column-rows.ts'
import { sampleTraces } from '../backends/sql/sample-traces.ts'
import * as f from '../backends/text/filters.ts'
import { connectServer, type ServerEngine } from './server-database.ts'

describe.each<ServerEngine>(['postgres', 'mysql'])('%s', (engine) => {
  const server = connectServer(engine)
  beforeAll(async () => {
    await server.clear()
    await server.insertTraces(sampleTraces)
  })
  afterAll(() => server.db.destroy())

  const idsOf = async (filter: Filter) => {
    const { sql, parameters } = compileSearch({ engine, filter })
    const query = CompiledQuery.raw(sql, [...parameters])
    const { rows } = await server.db.executeQuery<{ request_id: string }>(query)
    return rows.map((row) => row.request_id).join('')
  }

  describe.each(Object.entries({ textColumnRows, numberColumnRows, entryRows, joinedRows }))(
    '%s',
    (_, rows) => {
      test.each(rows)('$filter', async ({ filter, ids }) => {
        const read = compileFilter(filter, { dialect: 'extended' })
        expect([await idsOf(read), await idsOf(f.not(read))]).toEqual([
          ids,
          [...'decba'].filter((id) => !ids.includes(id)).join(''),
        ])
      })
    },
  )

  test.each<[what: string, filter: Filter, ids: string]>([
    ['a run', f.withId('runs', 'run', 'r1'), 'ba'],
    ['an issue', f.withId('issues', 'issue', 'iss-1'), 'd'],
    [
      'usage',
      f.metadata('mlflow.trace.tokenUsage')(
        'equals',
        '{"input_tokens": 1, "total_tokens": 9007199254740993}',
      ),
      'a',
    ],
    ['cost', f.metadata('mlflow.trace.cost')('equals', '{"input_cost": 1e-05}'), 'b'],
    ['no cost like it', f.metadata('mlflow.trace.cost')('differs', '{"input_cost": 1e-05}'), 'a'],
    ['a fraction', f.timestamp('equals', 300.5), ''],
    ['no fraction', f.timestamp('differs', 300.5), 'decba'],
    ['no infinity', f.duration('notIn', [Number.POSITIVE_INFINITY, 0]), 'ea'],
    ['a last backslash', f.tag('env')('like', '\\'), ''],
    ['no key of another case', f.tag('Env')('equals', 'prod'), ''],
    ['no value of another case', f.tag('env')('in', ['PROD', 'PrOd']), ''],
  ])('finds %s', async (_, filter, ids) => {
    expect(await idsOf(filter)).toBe(ids)
  })

  test.each([
    ['timestamp_ms', 'abcde'],
    ['timestamp_ms DESC', 'decba'],
    ['status', 'bdeca'],
    ['execution_time_ms DESC', 'eacdb'],
    ['name', 'cadeb'],
    ['tags.env', 'dbeac'],
    ['tags.env DESC', 'aebdc'],
  ])('page by page, ordered by %s', async (key, ids) => {
    const store = kyselyStore(server.db, { engine })
    const options = { orderBy: [key], maxResults: 1, experimentIds: ['1', '2', '3'] }
    let found = ''
    for await (const { traces } of searchPages(store, options)) found += traces[0]?.info.traceId
    expect(found).toBe(ids)
  })
})
