import { describe, expect, test } from 'vitest'
import { FilterError } from '../../../src/check/filter-error.ts'
import { type AggregateOptions, aggregateTraces } from '../../../src/search/analysis/aggregate-traces.ts'
import { SearchError } from '../../../src/search/search-error.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import { fixturePath } from '../stores/mlflow-database.ts'
import { noon, storesOf, traceAgo } from './sample-stores.ts'

const traces = Array.from({ length: 2500 }, (_, index) =>
  traceAgo(index, { executionDuration: index, ...(index % 5 === 0 && { state: 'ERROR' }) }),
)
const day = 24 * 3_600_000

describe.each(storesOf(traces))('%s', (_, store) => {
  test.each<[options: AggregateOptions, groups: readonly (readonly unknown[])[]]>([
    [{}, [[undefined, 2500, 500, 1249.5]]],
    [{ filter: 'execution_time_ms < 10' }, [[undefined, 10, 2, 4.5]]],
    [{ filter: 'latency < 10', dialect: 'extended', experimentIds: ['1', '2'] }, [[undefined, 10, 2, 4.5]]],
    [{ experimentIds: ['2'] }, [[undefined, 0, 0, undefined]]],
    [
      { since: new Date(noon - day), until: noon - 22 * 3_600_000, groupBy: { kind: 'time', unit: 'hour' } },
      [
        [noon - day, 1, 0, 24],
        [noon - day + 3_600_000, 1, 0, 23],
      ],
    ],
  ])('counts %j', async (options, groups) => {
    const found = await aggregateTraces(store, options)
    expect(found.map(({ key, count, errors, durations }) => [key, count, errors, durations.mean])).toEqual(
      groups,
    )
  })

  test.each<[options: AggregateOptions, error: Error | typeof FilterError]>([
    [{ filter: 'colour = 1 OR' }, FilterError],
    [{ filter: "status = 'OK'", dialect: 'databricks' }, FilterError],
    [{ percentiles: [50, 101] }, new TypeError('A percentile is a number from 0 to 100; found 101.')],
    [{ signal: AbortSignal.abort(new Error('enough')) }, new Error('enough')],
    [
      { experimentIds: ['one'] },
      new SearchError('experiment-id', 'An experiment id is a decimal integer, such as 1; found "one".'),
    ],
  ])('refuses %o', async (options, error) => {
    await expect(aggregateTraces(store, options)).rejects.toThrow(error)
  })
})

test('experiments have names', async () => {
  const store = openSqliteStore(fixturePath('traces.db'))
  const [alpha] = await aggregateTraces(store, { experimentNames: ['alpha'] })
  await store.close()
  expect(alpha?.count).toBe(180)
})
