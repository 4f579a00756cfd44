import { expect, test } from 'vitest'
import { renderResults } from '../../bench/render-results.ts'

test('a table for each contest, and the targets beneath it', () => {
  const measurements = [
    { name: 'tracesift', median: 1500, quartiles: [1400, 1600] as const, ratio: 1 },
    { name: 'by hand', median: 500, quartiles: [490, 512] as const, ratio: 0.334 },
    { name: 'liqe', median: 2.5e6, quartiles: [2.4e6, 3e9] as const, ratio: 1666 },
  ]
  const targets = [
    { of: 'tracesift', against: 'by hand', bound: 'at most', times: 6 },
    { of: 'liqe', against: 'tracesift', bound: 'at least', times: 50 },
  ] as const
  const contests = [{ title: '4 conditions', thing: 'filter', measurements, targets }]
  expect(renderResults({ suite: 'parse', contests })).toBe(`\
parse: 4 conditions   median/filter         middle half   × tracesift
  tracesift                 1.50 µs   1.40 µs – 1.60 µs          1.00
  by hand                    500 ns     490 ns – 512 ns          0.33
  liqe                      2.50 ms    2.40 ms – 3.00 s          1666
  tracesift takes 2.99 times as long as by hand; target: at most 6
  liqe takes 1666 times as long as tracesift; target: at least 50
`)
})
