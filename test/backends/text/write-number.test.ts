import { expect, test } from 'vitest'
import { writeNumber } from '../../../src/backends/text/write-number.ts'

const rows: [value: number | bigint, text: string][] = [
  [0, '0'],
  [-5, '-5'],
  [1749006880539, '1749006880539'],
  [0.1, '0.1'],
  [1.5e-7, '1.5e-7'],
  [2 ** 53, '9.007199254740992e15'],
  [1e300, '1e300'],
  [9007199254740993n, '9007199254740993'],
  [-(2n ** 63n), '-9223372036854775808'],
  [Infinity, '1e400'],
  [-Infinity, '-1e400'],
]

test.each(rows)('%s', (value, text) => {
  expect(writeNumber(value)).toBe(text)
})
