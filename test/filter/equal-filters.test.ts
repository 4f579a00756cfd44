import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalFilters } from '../../src/filter/equal-filters.ts'
import type { Filter, Value } from '../../src/filter/filter.ts'
import { filters } from '../arbitraries/filters.ts'

describe('equalFilters', () => {
  test.each<[string, Filter, Filter]>([
    ['spans aside', is('a'), { ...is('a'), span: { start: 1, end: 2 } }],
    ['spans inside aside', not(is('a')), not({ ...is('a'), span: { start: 1, end: 2 } })],
    ['zeros', is(0), is(-0)],
    ['no numbers', is(Number.NaN), is(Number.NaN)],
    ['a number and its bigint', is(5), is(5n)],
    ['lists', is(['a', 'b']), is(['a', 'b'])],
  ])('%s are equal', (_, one, other) => {
    expect(equalFilters(one, other)).toBe(true)
  })

  test.each<[string, Filter, Filter]>([
    ['constants', { kind: 'constant', value: true }, { kind: 'constant', value: false }],
    ['a text and a number', is('1'), is(1)],
    ['a list and its item', is(['a']), is('a')],
    ['one item and two', is(['a,b']), is(['a', 'b'])],
    ['neighbouring big numbers', is(2n ** 53n), is(2n ** 53n + 1n)],
    ['and and or', { kind: 'and', operands: [is('a')] }, { kind: 'or', operands: [is('a')] }],
    [
      'orders of operands',
      { kind: 'and', operands: [is('a'), is('b')] },
      { kind: 'and', operands: [is('b'), is('a')] },
    ],
    [
      'collections',
      { kind: 'some', of: 'runs', where: is('a') },
      { kind: 'some', of: 'issues', where: is('a') },
    ],
    ['scopes', is('a'), is('a', 'metadata')],
    ['keys with a dot', is('a', 'tags', 'b.c'), is('a', 'tags.b', 'c')],
  ])('%s are not', (_, one, other) => {
    expect(equalFilters(one, other)).toBe(false)
  })

  test('a filter equals its copy, and another only where that one equals it', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        expect(equalFilters(one, structuredClone(one))).toBe(true)
        expect(equalFilters(one, other)).toBe(equalFilters(other, one))
        expect(equalFilters(not(one), not(other))).toBe(equalFilters(one, other))
      }),
    )
  })
})

function is(value: Value, scope = 'tags', name = 'k'): Filter {
  return { kind: 'compare', field: { scope, name, type: 'text' }, relation: 'equals', value }
}

function not(operand: Filter): Filter {
  return { kind: 'not', operand }
}
