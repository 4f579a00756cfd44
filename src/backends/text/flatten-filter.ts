import type { Filter } from '../../filter/filter.ts'
import { joinFilters } from '../../filter/join-filters.ts'
import { matchFilter } from '../../filter/match-filter.ts'

/** The same filter without what a text has no trace of: conjunctions within conjunctions, a logic of one operand. */
export function flattenFilter(filter: Filter): Filter {
  return matchFilter<Filter>(filter, {
    constant: (constant) => constant,
    compare: (compare) => compare,
    present: (present) => present,
    not: (not) => negate(flattenFilter(not.operand)),
    some: (some) => ({ ...some, where: flattenFilter(some.where) }),
    and: ({ operands }) => joinFilters('and', operands.map(flattenFilter)),
    or: ({ operands }) => joinFilters('or', operands.map(flattenFilter)),
  })
}

function negate(operand: Filter): Filter {
  if (operand.kind === 'constant') return { kind: 'constant', value: !operand.value }
  return { kind: 'not', operand }
}
