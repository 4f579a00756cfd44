import type { Filter } from './filter.ts'

/**
 * The operands under one connective as a text has them: those of the same kind joined in, what decides nothing left out,
 * one operand as itself. Of none, the filter that is always true for `and`, always false for `or`.
 */
export function joinFilters(kind: 'and' | 'or', operands: readonly Filter[]): Filter {
  const neutral = kind === 'and'
  const flat = operands
    .flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]))
    .filter((operand) => operand.kind !== 'constant' || operand.value !== neutral)
  const [only] = flat
  if (only === undefined) return { kind: 'constant', value: neutral }
  return flat.length === 1 ? only : { kind, operands: flat }
}
