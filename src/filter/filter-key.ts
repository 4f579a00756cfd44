import type { Field, Filter, Scalar, Value } from './filter.ts'
import { matchFilter } from './match-filter.ts'

/**
 * A text that two filters share exactly where they are equal: the same nodes in the same order, spans aside. Numbers are
 * equal by value: `0` and `-0`, `NaN` and itself, a number and the `bigint` of the same worth.
 */
export function filterKey(filter: Filter): string {
  return matchFilter(filter, {
    constant: ({ value }) => String(value),
    and: ({ operands }) => `and(${operands.map(filterKey).join()})`,
    or: ({ operands }) => `or(${operands.map(filterKey).join()})`,
    not: ({ operand }) => `not(${filterKey(operand)})`,
    compare: ({ field, relation, value }) => `${relation}(${fieldKey(field)},${valueKey(value)})`,
    present: ({ field }) => `present(${fieldKey(field)})`,
    some: ({ of, where }) => `some(${JSON.stringify(of)},${filterKey(where)})`,
  })
}

function fieldKey({ scope, name, type }: Field): string {
  return `${JSON.stringify(scope)}.${JSON.stringify(name)}:${type}`
}

function valueKey(value: Value): string {
  return typeof value === 'object' ? `[${value.map(scalarKey).join()}]` : scalarKey(value)
}

function scalarKey(value: Scalar): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return Number.isInteger(value) ? String(BigInt(value)) : String(value)
}
