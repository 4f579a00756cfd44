import type { AndFilter, Filter, NotFilter, OrFilter, SomeFilter } from '../filter/filter.ts'
import { filterKey } from '../filter/filter-key.ts'
import { matchFilter } from '../filter/match-filter.ts'

/**
 * The same meaning in less: an AND inside an AND is one with it, and so with OR; a constant decides or goes; two NOTs are
 * none; an operand stands once, and a single one alone. What remains keeps its span.
 */
export function simplifyFilter(filter: Filter): Filter {
  return matchFilter<Filter>(filter, {
    constant: (constant) => constant,
    and: simplifyConnective,
    or: simplifyConnective,
    not: simplifyNot,
    compare: (compare) => compare,
    present: (present) => present,
    some: simplifySome,
  })
}

function simplifyConnective(connective: AndFilter | OrFilter): Filter {
  const { kind } = connective
  const neutral = kind === 'and'
  const operands = connective.operands
    .map(simplifyFilter)
    .flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]))
    .filter((operand) => operand.kind !== 'constant' || operand.value !== neutral)
  const decided = operands.find((operand) => operand.kind === 'constant')
  if (decided !== undefined) return decided
  const [only, ...others] = withoutRepetition(operands)
  if (only === undefined) return { kind: 'constant', value: neutral }
  return others.length === 0 ? only : { ...connective, operands: [only, ...others] }
}

function withoutRepetition(operands: readonly Filter[]): readonly Filter[] {
  const seen = new Set<string>()
  return operands.filter((operand) => {
    const key = filterKey(operand)
    return !seen.has(key) && seen.add(key)
  })
}

function simplifyNot(not: NotFilter): Filter {
  const operand = simplifyFilter(not.operand)
  if (operand.kind === 'not') return operand.operand
  return operand.kind === 'constant' ? { ...operand, value: !operand.value } : { ...not, operand }
}

function simplifySome(some: SomeFilter): Filter {
  const where = simplifyFilter(some.where)
  return where.kind === 'constant' && !where.value ? where : { ...some, where }
}
