import type { Filter, SomeFilter } from './filter.ts'
import { joinFilters } from './join-filters.ts'

/** The operands of a conjunction, those about spans as one: about one and the same span, in the place of the first. */
export function mergeSpans(operands: readonly Filter[]): readonly Filter[] {
  const spans = operands.filter(isAboutSpans)
  const [first, second] = spans
  if (first === undefined || second === undefined) return operands
  const where = joinFilters(
    'and',
    spans.map((some) => some.where),
  )
  return operands.flatMap((operand): readonly Filter[] => {
    if (operand === first) return [{ ...first, where }]
    return isAboutSpans(operand) ? [] : [operand]
  })
}

function isAboutSpans(filter: Filter): filter is SomeFilter {
  return filter.kind === 'some' && filter.of === 'spans'
}
