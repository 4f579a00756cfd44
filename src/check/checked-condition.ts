import type { Filter } from '../filter/filter.ts'
import type { Operator } from '../language/operators.ts'
import type { ConditionSyntax } from '../syntax/tree.ts'
import type { ResolvedField } from './resolved-field.ts'
import type { ReadValue } from './value-place.ts'

/** A condition that is in order, and what it means. */
export interface CheckedCondition {
  readonly syntax: ConditionSyntax
  readonly field: ResolvedField
  readonly operator: Operator
  readonly values: readonly Exclude<ReadValue, undefined>[]
  readonly filter: Filter
}
