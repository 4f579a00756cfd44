import { expect, test } from 'vitest'
import { compileSearch } from '../../../src/backends/sql/compile-search.ts'
import type { Relation } from '../../../src/language/relations.ts'
import * as f from '../text/filters.ts'
import { sampleTraces } from './sample-traces.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const db = sqliteDatabase(sampleTraces)

function search(key: string, relation: Relation, value: string) {
  const { sql, parameters } = compileSearch({ engine: 'sqlite', filter: f.metadata(key)(relation, value) })
  const ids = db.prepare(sql).all(...(parameters as string[]))
  const condition = /where (.*) order by/.exec(sql.replaceAll('"', '').replaceAll('trace_info.', ''))?.[1]
  return { condition, parameters, ids: ids.map((row) => row.request_id).join('') }
}

const cost = 'mlflow.trace.cost'
const usage = 'mlflow.trace.tokenUsage'
const hasCost = '(input_cost is not null or output_cost is not null or total_cost is not null)'

test.each<[string, Relation, string, string, readonly unknown[], string]>([
  [
    cost,
    'equals',
    '{"input_cost": 1e-05}',
    '(input_cost is not null and input_cost = ? and output_cost is null and total_cost is null)',
    [0.00001],
    'b',
  ],
  [
    cost,
    'differs',
    '{"input_cost": 1e-05, "total_cost": 1.0}',
    `(${hasCost} and not (input_cost is not null and input_cost = ? and output_cost is null and total_cost is not null and total_cost = ?))`,
    [0.00001, 1n],
    'b',
  ],
  [
    usage,
    'equals',
    '{"input_tokens": 1, "total_tokens": 9007199254740993}',
    '((input_tokens is not null and input_tokens = ? and output_tokens is null and total_tokens is not null and total_tokens = ?) ' +
      'and (cache_read_input_tokens is null and cache_creation_input_tokens is null and cache_creation_input_tokens_above_1hr is null))',
    [1n, 9007199254740993n],
    'a',
  ],
])('%s %s %s', (key, relation, value, condition, parameters, ids) => {
  expect(search(key, relation, value).condition?.replaceAll(/^\(\((.*)\)\)$/g, '(($1))')).toEqual(condition)
  expect(search(key, relation, value)).toEqual({ condition, parameters, ids })
})

test.each([
  [cost, '{"input_cost": 0.00001}'],
  [cost, '{"input_cost": 1e-5}'],
  [cost, '{"input_cost":1e-05}'],
  [cost, '{ "input_cost": 1e-05}'],
  [cost, '{"input_cost": 1e-05, "input_cost": 1e-05}'],
  [cost, '{"total_cost": 1.0, "input_cost": 1e-05}'],
  [cost, '{"input_cost": 1e-05, "total_cost": 1}'],
  [cost, '{"input_cost": 1e-05, "other": 1.0}'],
  [cost, '{"input_cost": Infinity}'],
  [cost, '{"input_cost": "1e-05"}'],
  [cost, '{}'],
  [cost, ''],
  [cost, 'null'],
  [usage, '{"input_tokens": 1, "total_tokens": 9007199254740993.0}'],
  [usage, '{"input_tokens": 01}'],
  [usage, '{"input_tokens": 9223372036854775808}'],
  [usage, '{"input_tokens": true}'],
])('no %s is written as %s', (key, value) => {
  const { ids } = search(key, 'differs', value)
  expect([search(key, 'equals', value), ids]).toEqual([
    { condition: '1 = 0', parameters: [], ids: '' },
    key === cost ? 'ba' : 'a',
  ])
})
