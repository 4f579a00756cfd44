import { expect, test } from 'vitest'
import type { AggregateRow } from '../../../src/backends/sql/aggregate-query.ts'
import type { GroupKey } from '../../../src/search/analysis/aggregate-query.ts'
import { groupsFromRows } from '../../../src/search/stores/groups-from-rows.ts'

const row: AggregateRow = {
  group_key: null,
  traces: '2',
  failed: 1n,
  measured: '1',
  shortest: '9007199254740992',
  longest: 9007199254740992n,
  total_ms: '9007199254740992.0',
  duration: '9007199254740992',
  so_long: 1,
  up_to: '1',
}

const end = { scope: 'attributes', name: 'end_time_ms', type: 'time' } as const
const env = { scope: 'tags', name: 'env', type: 'text' } as const

test.each<
  [
    key: NonNullable<AggregateRow['group_key']> | null,
    field: typeof end | typeof env,
    expected: GroupKey | undefined,
  ]
>([
  [null, end, undefined],
  [5, end, 5],
  ['-5', end, -5],
  ['0.5', end, 0.5],
  [9_007_199_254_740_992n, end, 9_007_199_254_740_992],
  ['9007199254740993', end, 9_007_199_254_740_993n],
  [new TextEncoder().encode('\ufeffé'), env, '\ufeffé'],
  ['5', env, '5'],
  [5, env, '5'],
])('the key %o of %o', (group_key, field, key) => {
  const groups = groupsFromRows([{ ...row, group_key }], {
    groupBy: { kind: 'field', field },
    percentiles: [50],
  })
  const duration = 2 ** 53
  expect(groups).toStrictEqual([
    {
      ...(key !== undefined && { key }),
      count: 2,
      errors: 1,
      durations: { count: 1, mean: duration, min: duration, max: duration, percentiles: [duration] },
    },
  ])
})
