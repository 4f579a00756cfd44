import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { durationBins } from '../../../src/cli/reports/duration-bins.ts'

test.each<[durations: number[], bins: [from: number, to: number, count: number][]]>([
  [[], []],
  [[0], [[0, 1, 1]]],
  [
    [1, 1.9, 2],
    [
      [1, 2, 2],
      [2, 5, 1],
    ],
  ],
  [
    [999, 1000, 5000],
    [
      [500, 1000, 1],
      [1000, 2000, 1],
      [2000, 5000, 0],
      [5000, 10_000, 1],
    ],
  ],
  [[86_400_000], [[86_400_000, Number.POSITIVE_INFINITY, 1]]],
  [
    [1e15, -5],
    [[0, 1, 1], ...[...between(1, 86_400_000)], [86_400_000, Number.POSITIVE_INFINITY, 1]],
  ],
])('%j', (durations, bins) => {
  const counted = durations.map((duration) => ({ duration, count: 1 }))
  expect(durationBins(counted)).toEqual(bins.map(([from, to, count]) => ({ from, to, count })))
})

/** The empty bins from one bound to another. */
function between(first: number, last: number): [from: number, to: number, count: number][] {
  const all = durationBins([
    { duration: 0, count: 1 },
    { duration: last, count: 1 },
  ])
  return all.filter(({ from, to }) => from >= first && to <= last).map(({ from, to }) => [from, to, 0])
}

property.prop([fc.array(fc.record({ duration: fc.nat(), count: fc.integer({ min: 1, max: 9 }) }))])(
  'every duration is in one bin, which holds it, and bins touch',
  (durations) => {
    const bins = durationBins(durations)
    for (const { from, to, count } of bins) {
      const inside = durations.filter(({ duration }) => from <= duration && duration < to)
      expect(count).toBe(inside.reduce((total, one) => total + one.count, 0))
    }
    expect(bins.reduce((total, { count }) => total + count, 0)).toBe(
      durations.reduce((total, { count }) => total + count, 0),
    )
    expect(bins.slice(1).map(({ from }) => from)).toEqual(bins.slice(0, -1).map(({ to }) => to))
  },
)
