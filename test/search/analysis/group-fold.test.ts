import { expect, test } from 'vitest'
import type { Grouping } from '../../../src/filter/grouping.ts'
import { foldGroups } from '../../../src/search/analysis/group-fold.ts'
import { makeTrace } from '../../backends/predicate/make-trace.ts'

const day = 86_400_000

const traces = [
  makeTrace({ state: 'ERROR', requestTime: day - 1, executionDuration: 10, tags: { env: 'é' } }),
  makeTrace({ state: 'OK', requestTime: day, executionDuration: Number.NaN, tags: { env: 'z' } }),
  makeTrace({ state: 'IN_PROGRESS', requestTime: -1, tags: { env: null } }),
  makeTrace({ state: 'OK', requestTime: day + 5, executionDuration: 20, tags: { env: 'z' } }),
]

type Row = readonly [key: string | number | undefined, count: number, errors: number, measured: number]

test.each<[groupBy: Grouping | undefined, rows: readonly Row[]]>([
  [undefined, [[undefined, 4, 1, 2]]],
  [
    { kind: 'time', unit: 'day' },
    [
      [-day, 1, 0, 0],
      [0, 1, 1, 1],
      [day, 2, 0, 1],
    ],
  ],
  [
    { kind: 'time', unit: 'hour' },
    [
      [-3_600_000, 1, 0, 0],
      [day - 3_600_000, 1, 1, 1],
      [day, 2, 0, 1],
    ],
  ],
  [
    { kind: 'field', field: { scope: 'tags', name: 'env', type: 'text' } },
    [
      ['z', 2, 0, 1],
      ['é', 1, 1, 1],
      [undefined, 1, 0, 0],
    ],
  ],
  [
    { kind: 'field', field: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' } },
    [
      [10, 1, 1, 1],
      [20, 1, 0, 1],
      [undefined, 2, 0, 0],
    ],
  ],
  [{ kind: 'field', field: { scope: 'tags', name: 'constructor', type: 'text' } }, [[undefined, 4, 1, 2]]],
])('traces grouped by %j', (groupBy, rows) => {
  const fold = foldGroups({ ...(groupBy && { groupBy }), percentiles: [] })
  for (const trace of traces) fold.add(trace)
  expect(
    fold.groups().map(({ key, count, errors, durations }) => [key, count, errors, durations.count]),
  ).toEqual(rows)
})

test('no traces are one empty group, or none by a field', () => {
  expect([
    foldGroups({ percentiles: [50] }).groups(),
    foldGroups({ groupBy: { kind: 'time', unit: 'day' }, percentiles: [50] }).groups(),
  ]).toEqual([[{ count: 0, errors: 0, durations: { count: 0, percentiles: [] } }], []])
})
