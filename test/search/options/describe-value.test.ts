import { expect, test } from 'vitest'
import { describeValue } from '../../../src/search/options/describe-value.ts'

test.each<[value: unknown, described: string]>([
  ['a "b"', '"a \\"b\\""'],
  ['x'.repeat(61), 'a long text'],
  [5, '5'],
  [Number.NaN, 'NaN'],
  [5n, '5n'],
  [undefined, 'undefined'],
  [null, 'null'],
  [new Date(Number.NaN), 'Invalid Date'],
  [Promise.resolve(), 'a promise'],
  [() => {}, 'a function'],
  [{ a: 1 }, 'an object'],
  [[], '[]'],
  [['a', 1, [2], {}], '["a", 1, a list, …]'],
])('%o', (value, described) => {
  expect(describeValue(value)).toBe(described)
})
