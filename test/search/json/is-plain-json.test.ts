import { expect, test } from 'vitest'
import { isPlainJson } from '../../../src/search/json/is-plain-json.ts'

test.each<[value: unknown, plain: boolean]>([
  [null, true],
  ['é', true],
  [true, true],
  [1.5, true],
  [2 ** 53 - 1, true],
  [2 ** 53, false],
  [1n, false],
  [Number.NaN, false],
  [Infinity, false],
  [undefined, false],
  [[1, { a: ['x'] }], true],
  [[1, { a: [Number.NaN] }], false],
  [{}, true],
])('%o: %s', (value, plain) => {
  expect(isPlainJson(value)).toBe(plain)
})
