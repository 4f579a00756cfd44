import { expect, test } from 'vitest'
import { flattenFilter } from '../../../src/backends/text/flatten-filter.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import { always, and, never, not, or, some, tag } from './filters.ts'

const [a, b, c] = ['a', 'b', 'c'].map((key) => tag(key)('equals', 'x')) as [Filter, Filter, Filter]

const rows: [what: string, filter: Filter, flat: Filter][] = [
  ['a condition', a, a],
  ['AND in AND', and(and(a, b), c), and(a, b, c)],
  ['OR in OR', or(a, or(b, or(c))), or(a, b, c)],
  ['OR in AND stays', and(or(a, b), c), and(or(a, b), c)],
  ['one operand', and(or(and(a))), a],
  ['no operand', and(or(), and()), never],
  ['what decides nothing', or(never, and(a, always, b)), and(a, b)],
  ['what decides stays', and(never, a), and(never, a)],
  ['NOT of a constant', not(and()), never],
  ['inside NOT and some', not(some('spans', and(and(a, b)))), not(some('spans', and(a, b)))],
]

test.each(rows)('%s', (_, filter, flat) => {
  expect(flattenFilter(filter)).toEqual(flat)
})
