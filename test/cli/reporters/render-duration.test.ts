import { expect, test } from 'vitest'
import { renderDuration } from '../../../src/cli/reporters/render-duration.ts'

const rows: [ms: number, shown: string][] = [
  [0, '0 ms'],
  [999, '999 ms'],
  [0.5, '0.5 ms'],
  [1000, '1 s'],
  [1234, '1.23 s'],
  [59_994, '59.99 s'],
  [60_000, '1 min 0 s'],
  [125_400, '2 min 5 s'],
  [3_600_000, '1 h 0 min'],
  [90_060_000, '25 h 1 min'],
  [-5, '-5 ms'],
  [-125_000, '-2 min 5 s'],
]

test.each(rows)('%d ms', (ms, shown) => {
  expect(renderDuration(ms)).toBe(shown)
})
