import type { Filter } from '../../filter/filter.ts'
import { joinFilters } from '../../filter/join-filters.ts'
import { mergeSpans } from '../../filter/merge-spans.ts'

/**
 * All of them hold; of none, the filter that everything passes. Conditions on spans are about one and the same span, as
 * they are in a text.
 */
export function and(...operands: readonly Filter[]): Filter {
  const all = joinFilters('and', operands)
  return all.kind === 'and' ? joinFilters('and', mergeSpans(all.operands)) : all
}

/** One of them holds at least; of none, the filter that nothing passes. */
export function or(...operands: readonly Filter[]): Filter {
  return joinFilters('or', operands)
}

/** It does not hold, which a missing field makes true: `not(field('tags.a').equals('b'))`. */
export function not(operand: Filter): Filter {
  return { kind: 'not', operand }
}
