import { expect, test } from 'vitest'
import type { Filter, Value } from '../../src/filter/filter.ts'
import { filterKey } from '../../src/filter/filter-key.ts'

test.each<[Filter, string]>([
  [{ kind: 'constant', value: true }, 'true'],
  [equals('a"b'), 'equals("tags"."k":text,"a\\"b")'],
  [equals(-0), 'equals("tags"."k":text,0)'],
  [equals(1e21), 'equals("tags"."k":text,1000000000000000000000)'],
  [equals(2n ** 63n - 1n), 'equals("tags"."k":text,9223372036854775807)'],
  [equals([1, 0.5, Number.NaN, Number.NEGATIVE_INFINITY]), 'equals("tags"."k":text,[1,0.5,NaN,-Infinity])'],
  [{ kind: 'not', operand: { kind: 'present', field: equals('').field } }, 'not(present("tags"."k":text))'],
  [
    {
      kind: 'or',
      operands: [
        { kind: 'and', operands: [] },
        { kind: 'some', of: 'runs', where: equals('') },
      ],
    },
    'or(and(),some("runs",equals("tags"."k":text,"")))',
  ],
])('key %#', (filter, key) => {
  expect(filterKey(filter)).toBe(key)
})

function equals(value: Value) {
  return {
    kind: 'compare',
    field: { scope: 'tags', name: 'k', type: 'text' },
    relation: 'equals',
    value,
  } as const
}
