import type { ValueForm } from '../dialects/dialect.ts'
import type { Value } from '../filter/filter.ts'
import type { Operator } from '../language/operators.ts'
import { valueTypes } from '../language/value-types.ts'
import type { ResolvedField } from './resolved-field.ts'

/** Where a value stands: after which operator of which field, in which forms it may be written there. */
export interface ValuePlace {
  readonly field: ResolvedField
  readonly operator: Operator
  readonly forms: readonly ValueForm[]
}

/** A text that a number is compared with, and that is greater than every number. */
export const beyondNumbers = Symbol('text that compares as greater than every number')

/** What a value means, or `undefined` where that was reported. */
export type ReadValue = Value | typeof beyondNumbers | undefined

/** Whether a number may stand there. */
export function takesNumber({ forms }: ValuePlace): boolean {
  return forms.includes('number') || forms.includes('integer')
}

/** Whether the field compares as numbers. */
export function isNumeric({ field }: Pick<ValuePlace, 'field'>): boolean {
  return valueTypes[field.field.type].storage === 'number'
}
