import { expect, test } from 'vitest'
import { regexFunction } from '../../../src/search/stores/regex-function.ts'

test.each<[pattern: unknown, text: unknown, found: 0 | 1]>([
  ['b', 'abc', 1],
  ['^b', 'abc', 0],
  ['', '', 1],
  ['c$', 'abc\n', 1],
  ['(?i)B', 'abc', 1],
  ['(', '(', 0],
  ['a', null, 0],
  [null, 'a', 0],
  ['1', 1n, 0],
])('%s in %s', (pattern, text, found) => {
  expect(regexFunction()(pattern, text)).toBe(found)
})

test('takes more patterns than it keeps', () => {
  const matches = regexFunction()
  const numbers = Array.from({ length: 2500 }, (_, index) => String(index))
  const found = [...numbers, ...numbers].filter((pattern) => matches(`^${pattern}$`, pattern) === 1)
  expect(found.length).toBe(5000)
})
