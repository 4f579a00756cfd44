import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePredicate } from '../../src/backends/predicate/compile-predicate.ts'
import { equalFilters } from '../../src/filter/equal-filters.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { simplifyFilter } from '../../src/plan/simplify-filter.ts'
import { relatedFilters } from '../arbitraries/related-filters.ts'
import { anyTraces } from '../arbitraries/traces.ts'

const [a, b, c] = [is('a'), is('b'), is('c')]
const always: Filter = { kind: 'constant', value: true }
const never: Filter = { kind: 'constant', value: false }
const span = { start: 0, end: 9 }

describe('simplifyFilter', () => {
  test.each<[string, Filter, Filter]>([
    ['a comparison is simple', a, a],
    ['no operand of AND', and(), always],
    ['no operand of OR', or(), never],
    ['one operand', and(or(a)), a],
    ['AND in AND', and(a, and(b, and(c))), and(a, b, c)],
    ['OR in OR', or(or(a, b), c), or(a, b, c)],
    ['OR in AND stays', and(a, or(b, c)), and(a, or(b, c))],
    ['what decides nothing', and(always, a, always), a],
    ['what decides nothing in OR', or(never, a, b), or(a, b)],
    ['what decides', and(a, never, b), never],
    ['what decides in OR', or(a, and(), b), always],
    ['the same twice', and(a, b, { ...a, span }), and(a, b)],
    ['two NOTs', not(not(a)), a],
    ['three NOTs', not(not(not(a))), not(a)],
    ['NOT of a constant', and(a, not(and(b, never))), a],
    ['none of none', some(and(a, never)), never],
    ['some of any', some(and()), some(always)],
    ['inside some', some(not(not(and(a)))), some(a)],
    ['a span stays', { ...and(a, and(b)), span }, { ...and(a, b), span }],
  ])('%s', (_, filter, simple) => {
    expect(simplifyFilter(filter)).toEqual(simple)
  })

  test('many operands and deep nesting are no trouble', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => is(String(index)))
    expect(simplifyFilter(and(...many.map((one) => and(one)), ...many))).toEqual(and(...many))
    let deep: Filter = a
    for (let level = 0; level < 100; level += 1) deep = level % 2 === 0 ? or(deep, b) : and(deep, c)
    expect(simplifyFilter(deep)).toEqual(deep)
  })

  test('keeps the meaning, and leaves nothing more to simplify', () => {
    fc.assert(
      fc.property(relatedFilters, anyTraces, (filter, traces) => {
        const simple = simplifyFilter(filter)
        const [found, expected] = [simple, filter].map((one) =>
          traces.map(compilePredicate(one, { scope: traces })),
        )
        expect(found).toEqual(expected)
        expect(equalFilters(simplifyFilter(simple), simple)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

function is(value: string): Filter {
  return { kind: 'compare', field: { scope: 'tags', name: 'k', type: 'text' }, relation: 'equals', value }
}

function and(...operands: readonly Filter[]): Filter {
  return { kind: 'and', operands }
}

function or(...operands: readonly Filter[]): Filter {
  return { kind: 'or', operands }
}

function not(operand: Filter): Filter {
  return { kind: 'not', operand }
}

function some(where: Filter): Filter {
  return { kind: 'some', of: 'runs', where }
}
