import { createQueryId, type SelectQueryNode } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engineRules } from '../../../src/backends/sql/engines.ts'
import { mergedSearchNode } from '../../../src/backends/sql/merged-search-node.ts'
import { type SearchStatement, searchNode } from '../../../src/backends/sql/search-node.ts'
import { compileFilter } from '../../../src/check/compile-filter.ts'
import { parseOrderBy } from '../../../src/check/parse-order-by.ts'
import { sampleTraces } from './sample-traces.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const db = sqliteDatabase(sampleTraces)
const filter = (text: string) => compileFilter(text, { dialect: 'extended' })
const order = (...keys: string[]) => parseOrderBy(keys, { dialect: 'mlflow' }).order ?? []
const times = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const several: SearchStatement = { engine: 'sqlite', experimentIds: [1, 2, 3], limit: 3 }

function compile(node: SelectQueryNode) {
  return engineRules('sqlite').compiler.compileQuery(node, createQueryId())
}

function rowsOf(node: SelectQueryNode): readonly object[] {
  const { sql, parameters } = compile(node)
  return db.prepare(sql).all(...(parameters as string[]))
}

test('one statement', () => {
  const statement = { ...several, experimentIds: [1, 2, 1], filter: filter("status = 'OK'"), limit: 5 }
  const branch =
    'select * from (select "trace_info"."request_id", "trace_info"."timestamp_ms" as "sort_0", "trace_info"."request_id" as "sort_1" ' +
    'from "trace_info" where "trace_info"."experiment_id" = ? and "trace_info"."status" = ? ' +
    'order by "trace_info"."timestamp_ms" desc, "trace_info"."request_id" asc limit ?) as "branch"'
  const { sql, parameters } = compile(mergedSearchNode(statement)!)
  expect({ sql, parameters }).toEqual({
    sql: `select * from (${branch} union all ${branch}) as "merged" order by "merged"."sort_0" desc, "merged"."sort_1" asc limit ?`,
    parameters: [1n, 'OK', 5n, 2n, 'OK', 5n, 5n],
  })
})

describe('finds what the other statement finds', () => {
  test.each<[what: string, statement: Partial<SearchStatement>]>([
    ['of all', {}],
    ['of two experiments', { experimentIds: [1, 2] }],
    ['of experiments that have nothing', { experimentIds: [7, 8] }],
    ['by a filter', { filter: filter("status = 'OK' OR tags.env IS NULL AND NOT name LIKE 'a%'") }],
    ['by a list', { filter: filter("status IN ('OK', 'ERROR')"), limit: 1 }],
    ['the oldest first', { order: order('timestamp_ms') }],
    ['by more keys', { order: order('timestamp_ms DESC', 'tags.env DESC', 'name'), limit: 10 }],
    ['after a row', { after: [400, 'd'] }],
    ['more than there are', { limit: 100 }],
  ])('%s', (_, more) => {
    const statement = { ...several, ...more }
    expect(rowsOf(mergedSearchNode(statement)!)).toEqual(rowsOf(searchNode(statement)))
  })
})

test.each<[what: string, statement: Partial<SearchStatement>]>([
  ['of one experiment', { experimentIds: [1] }],
  ['of one that is named twice', { experimentIds: [1, 1] }],
  ['of none', { experimentIds: [] }],
  ['of any number', { experimentIds: times(17) }],
  ['in another order', { order: order('status') }],
  ['about related rows', { filter: filter("span.name = 'a'") }],
  ['about sessions', { filter: filter("feedback.quality = 'a'") }],
  ['by many conditions', { filter: filter(`tags.a IN (${times(101).map((one) => `'${one}'`)})`) }],
])('is absent for a search %s', (_, statement) => {
  expect(mergedSearchNode({ ...several, ...statement })).toBe(undefined)
})

test('is absent for a search without limit', () => {
  const { limit: _, ...unlimited } = several
  expect(mergedSearchNode(unlimited)).toBe(undefined)
})
