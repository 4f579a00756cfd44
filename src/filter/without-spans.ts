import type { Filter } from './filter.ts'
import { matchFilter } from './match-filter.ts'

/** The same filter, from no text. */
export function withoutSpans(filter: Filter): Filter {
  return matchFilter<Filter>(filter, {
    constant: ({ kind, value }) => ({ kind, value }),
    and: ({ kind, operands }) => ({ kind, operands: operands.map(withoutSpans) }),
    or: ({ kind, operands }) => ({ kind, operands: operands.map(withoutSpans) }),
    not: ({ kind, operand }) => ({ kind, operand: withoutSpans(operand) }),
    compare: ({ kind, field, relation, value }) => ({ kind, field, relation, value }),
    present: ({ kind, field }) => ({ kind, field }),
    some: ({ kind, of, where }) => ({ kind, of, where: withoutSpans(where) }),
  })
}
