import { expect, test } from 'vitest'
import type { DurationStatistics } from '../../../src/search/analysis/aggregate-query.ts'
import { foldDurations } from '../../../src/search/analysis/duration-fold.ts'

const many = Array.from({ length: 1001 }, (_, index) => (index * 7919) % 1001)

test.each<[durations: readonly number[], percentiles: readonly number[], statistics: DurationStatistics]>([
  [[], [50], { count: 0, percentiles: [] }],
  [[7], [0, 50, 100], { count: 1, mean: 7, min: 7, max: 7, percentiles: [7, 7, 7] }],
  [[30, 10, 20], [], { count: 3, mean: 20, min: 10, max: 30, percentiles: [] }],
  [[30, 10, 20], [75, 50], { count: 3, mean: 20, min: 10, max: 30, percentiles: [25, 20] }],
  [[2 ** 53, 1, 1, 1, 1], [], { count: 5, mean: (2 ** 53 + 4) / 5, min: 1, max: 2 ** 53, percentiles: [] }],
  [
    many,
    [0, 12.5, 99.9],
    { count: 1001, mean: 500, min: 0, max: 1000, percentiles: [0, 125, 999.0000000000001] },
  ],
])('the statistics of some durations: %#', (durations, percentiles, statistics) => {
  const fold = foldDurations(percentiles)
  for (const duration of durations) fold.add(duration)
  expect(fold.statistics()).toEqual(statistics)
})
