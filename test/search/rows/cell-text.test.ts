import { expect, test } from 'vitest'
import { cellText } from '../../../src/search/rows/cell-text.ts'

test.each<[value: unknown, text: string | null]>([
  [null, null],
  [undefined, null],
  ['', ''],
  ['a "text"', 'a "text"'],
  [0, '0'],
  [false, 'false'],
  [2n ** 60n, '1152921504606846976'],
  [{ a: [1] }, '{"a":[1]}'],
])('%o', (value, text) => {
  expect(cellText(value)).toBe(text)
})
