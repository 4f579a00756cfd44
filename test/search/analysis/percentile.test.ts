import { expect, test } from 'vitest'
import { interpolate, placePercentile } from '../../../src/search/analysis/percentile.ts'

test.each<[percentile: number, count: number, below: number, fraction: number]>([
  [0, 1, 0, 0],
  [50, 1, 0, 0],
  [100, 1, 0, 0],
  [50, 2, 0, 0.5],
  [25, 3, 0, 0.5],
  [95, 101, 95, 0],
  [100, 7, 6, 0],
])('percentile %d of %i values', (percentile, count, below, fraction) => {
  expect(placePercentile(percentile, count)).toEqual({ below, fraction })
})

// What NumPy 2.4 answers for np.percentile of these two values.
test.each<[low: number, high: number, fraction: number, value: number]>([
  [1, 2, 0, 1],
  [1, 2, 0.25, 1.25],
  [0.1, 0.7, 0.5, 0.39999999999999997],
  [0.1, 0.7, 0.9, 0.64],
  [-5, 5, 0.1, -4],
])('between %d and %d at %d', (low, high, fraction, value) => {
  expect(interpolate(low, high, fraction)).toBe(value)
})
