import { expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { mlflowColumns } from '../../../src/search/stores/mlflow-columns.ts'

const oldest = {
  trace_info: ['request_id', 'experiment_id', 'timestamp_ms', 'execution_time_ms', 'status'],
  trace_tags: ['request_id', 'key', 'value'],
  trace_request_metadata: ['request_id', 'key', 'value'],
  experiments: ['experiment_id', 'name'],
}
const prepared = { ...oldest, trace_info: [...oldest.trace_info, 'trace_name', 'total_cost'] }
const moved = { ...prepared, sql_trace_metric_daily_rollups: ['id'] }

test.each([
  ['the tables of the first', oldest, oldest],
  ['columns that are only prepared', prepared, oldest],
  ['columns that are kept up', moved, moved],
])('relies on %s', (_, found, kept) => {
  expect(mlflowColumns(columnsOf(found))).toEqual(columnsOf(kept))
})

test.each([
  ['no table', { ...oldest, trace_tags: undefined }, 'there is no table trace_tags'],
  [
    'no column',
    { ...oldest, trace_info: ['request_id'] },
    'the table trace_info has no column experiment_id',
  ],
])('refuses where there is %s', (_, found, what) => {
  expect(() => mlflowColumns(columnsOf(found), 'The database "x"')).toThrow(
    new SearchError('store', `The database "x" has none of MLflow's traces: ${what}.`),
  )
})

function columnsOf(tables: Readonly<Record<string, readonly string[] | undefined>>) {
  return new Map(
    Object.entries(tables).flatMap(([table, columns]) => (columns ? [[table, new Set(columns)]] : [])),
  )
}
