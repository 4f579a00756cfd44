import { expect, test } from 'vitest'
import { compileSearch } from '../../../src/backends/sql/compile-search.ts'
import type { SearchStatement } from '../../../src/backends/sql/search-node.ts'
import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'
import { parseOrderBy } from '../../../src/check/parse-order-by.ts'
import type { OrderKey } from '../../../src/filter/filter.ts'
import * as f from '../text/filters.ts'
import { sampleTraces } from './sample-traces.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const db = sqliteDatabase(sampleTraces)

function run(statement: Partial<SearchStatement>): readonly Record<string, unknown>[] {
  const { sql, parameters } = compileSearch({ engine: 'sqlite', ...statement })
  const prepared = db.prepare(sql)
  prepared.setReadBigInts(true)
  return prepared.all(...(parameters as string[]))
}

function idsOf(statement: Partial<SearchStatement>): string {
  return run(statement)
    .map((row) => row.request_id)
    .join('')
}

function orderBy(...keys: string[]): readonly OrderKey[] {
  return parseOrderBy(keys, { dialect: 'mlflow' }).order ?? []
}

test('one statement', () => {
  const statement = {
    filter: f.and(f.status('equals', 'OK'), f.tag('env')('like', 'prod%')),
    order: orderBy('tags.env DESC'),
    limit: 10,
    after: ['prod', 400, 'd'],
    experimentIds: [1, 2],
  }
  expect([
    compileSearch({ engine: 'sqlite', ...statement }),
    compileSearch({ engine: 'postgres', ...statement }),
  ]).toEqual([
    {
      sql:
        'select "trace_info"."request_id", "entry_0"."value" as "sort_0", "trace_info"."timestamp_ms" as "sort_1", "trace_info"."request_id" as "sort_2" ' +
        'from "trace_info" ' +
        'left join "trace_tags" as "entry_0" on "entry_0"."request_id" = "trace_info"."request_id" and "entry_0"."key" = ? ' +
        'where "trace_info"."experiment_id" in (?, ?) ' +
        'and ("trace_info"."status" = ? and exists (select * from "trace_tags" where "trace_tags"."request_id" = "trace_info"."request_id" and "trace_tags"."key" = ? and "trace_tags"."value" glob ?)) ' +
        'and (("entry_0"."value" <= ? or "entry_0"."value" is null) and (("entry_0"."value" < ? or "entry_0"."value" is null) ' +
        'or "trace_info"."timestamp_ms" <= ? and ("trace_info"."timestamp_ms" < ? or "trace_info"."request_id" > ?))) ' +
        'order by "entry_0"."value" desc nulls last, "trace_info"."timestamp_ms" desc, "trace_info"."request_id" asc ' +
        'limit ?',
      parameters: ['env', 1n, 2n, 'OK', 'env', 'prod*', 'prod', 'prod', 400n, 400n, 'd', 10n],
    },
    {
      sql:
        'select "trace_info"."request_id", "entry_0"."value" as "sort_0", "trace_info"."timestamp_ms" as "sort_1", "trace_info"."request_id" as "sort_2" ' +
        'from "trace_info" ' +
        'left join "trace_tags" as "entry_0" on "entry_0"."request_id" = "trace_info"."request_id" and "entry_0"."key" = $1 ' +
        'where "trace_info"."experiment_id" in (cast($2 as bigint), cast($3 as bigint)) ' +
        'and ("trace_info"."status" = $4 and exists (select * from "trace_tags" where "trace_tags"."request_id" = "trace_info"."request_id" and "trace_tags"."key" = $5 and "trace_tags"."value" like $6 escape \'\\\')) ' +
        'and (("entry_0"."value" collate "C" <= $7 or "entry_0"."value" is null) and (("entry_0"."value" collate "C" < $8 or "entry_0"."value" is null) ' +
        'or "trace_info"."timestamp_ms" between cast($9 as bigint) and cast($10 as bigint) and ("trace_info"."timestamp_ms" between cast($11 as bigint) and cast($12 as bigint) or "trace_info"."request_id" collate "C" > $13))) ' +
        'order by "entry_0"."value" collate "C" desc nulls last, "trace_info"."timestamp_ms" desc, "trace_info"."request_id" collate "C" asc ' +
        'limit cast($14 as bigint)',
      parameters: ['env', 1n, 2n, 'OK', 'env', 'prod%', 'prod', 'prod', least, 400n, least, 399n, 'd', 10n],
    },
  ])
})

const least = -(2n ** 63n)

test('as little as possible', () => {
  expect(compileSearch({ engine: 'sqlite' })).toEqual({
    sql:
      'select "trace_info"."request_id", "trace_info"."timestamp_ms" as "sort_0", "trace_info"."request_id" as "sort_1" ' +
      'from "trace_info" order by "trace_info"."timestamp_ms" desc, "trace_info"."request_id" asc',
    parameters: [],
  })
})

const orders: readonly (readonly [keys: readonly string[], ids: string])[] = [
  [[], 'decba'],
  [['timestamp_ms'], 'abcde'],
  [['timestamp_ms DESC'], 'decba'],
  [['request_id DESC'], 'edcba'],
  [['status'], 'bdeca'],
  [['status DESC', 'request_id'], 'acedb'],
  [['execution_time_ms'], 'caedb'],
  [['execution_time_ms DESC'], 'eacdb'],
  [['experiment_id DESC', 'timestamp_ms'], 'ecdab'],
  [['name'], 'cadeb'],
  [['name DESC'], 'acdeb'],
  [['tags.env'], 'dbeac'],
  [['tags.env DESC'], 'aebdc'],
  [['tags.none', 'tags.env'], 'dbeac'],
  [['metadata.`mlflow.sourceRun`', 'request_id DESC'], 'aedcb'],
  [['metadata.`mlflow.trace.session`'], 'cadeb'],
]

test.each(orders)('ordered by %j', (keys, ids) => {
  expect(idsOf({ order: orderBy(...keys) })).toBe(ids)
})

test.each(orders)('page by page, ordered by %j', (keys, ids) => {
  const order = orderBy(...keys)
  let found = ''
  let after: SearchStatement['after']
  for (let page = 0; page < ids.length; page += 1) {
    const [row] = run({ order, limit: 1, ...(after && { after }) })
    found += row?.request_id
    const sorts = Object.entries(row ?? {}).filter(([name]) => name.startsWith('sort_'))
    after = sorts.map(([, value]) => value as string | bigint | null)
  }
  expect({ found, more: run({ order, after: after ?? [] }) }).toEqual({ found: ids, more: [] })
})

test.each([
  [undefined, 'decba'],
  [[], ''],
  [[1], 'ba'],
  [[1n, 3], 'eba'],
  [[2n ** 62n], ''],
])('of experiments %s', (experimentIds, ids) => {
  expect(idsOf(experimentIds ? { experimentIds } : {})).toBe(ids)
})

test('refuses to order by several columns', () => {
  const key: OrderKey = { field: f.field('metadata', 'mlflow.trace.cost'), direction: 'ascending' }
  expect(() => compileSearch({ engine: 'sqlite', order: [key] })).toThrow(
    new UnsupportedFilterError(
      'Nothing is ordered by the several columns input_cost, output_cost, total_cost.',
    ),
  )
})

test('refuses more parameters than a statement may have', () => {
  const filter = f.status('in', Array.from({ length: 32_767 }, String))
  expect(() => compileSearch({ engine: 'sqlite', filter })).toThrow(
    new UnsupportedFilterError('The filter needs 32767 parameters; SQLite takes 32766 in a statement.'),
  )
})

test('takes a value after for each sort key', () => {
  expect(() => compileSearch({ engine: 'sqlite', after: [5] })).toThrow(
    new TypeError('after has one value for each of the 2 sort keys; found 1.'),
  )
})

test('has no experiments where the layout has none', () => {
  const layout = { name: 'own', table: 't', id: 'i', scopes: {}, collections: {} }
  const attributes = {
    fields: {
      request_id: { kind: 'column', column: 'i', type: 'text' },
      timestamp_ms: { kind: 'column', column: 'at', type: 'integer' },
    },
  } as const
  expect(() =>
    compileSearch({ engine: 'sqlite', layout: { ...layout, scopes: { attributes } }, experimentIds: [1] }),
  ).toThrow(new TypeError('The layout own has no experiments; leave out experimentIds.'))
})
