import type { Relation } from '../language/relations.ts'
import type { ValueType } from '../language/value-types.ts'
import type { Span } from '../source/span.ts'

/** One value. A number is an IEEE double or, beyond ±2^53, a `bigint` inside the signed 64 bits. */
export type Scalar = string | number | bigint

/** What a field is compared with: one value, or for `in` and `notIn` a list. */
export type Value = Scalar | readonly Scalar[]

/**
 * A field of the entity, resolved: `name` is the field's canonical name in its scope, or in an open scope
 * (`tags`, `metadata`) the key.
 */
export interface Field {
  readonly scope: string
  readonly name: string
  readonly type: ValueType
}

/** Always true, or always false. */
export interface ConstantFilter {
  readonly kind: 'constant'
  readonly value: boolean
  readonly span?: Span
}

/** Every operand holds; true when there is none. */
export interface AndFilter {
  readonly kind: 'and'
  readonly operands: readonly Filter[]
  readonly span?: Span
}

/** Some operand holds; false when there is none. */
export interface OrFilter {
  readonly kind: 'or'
  readonly operands: readonly Filter[]
  readonly span?: Span
}

/** The operand does not hold. Logic is two-valued: a missing field makes the operand false, and this true. */
export interface NotFilter {
  readonly kind: 'not'
  readonly operand: Filter
  readonly span?: Span
}

/** The field has a value, and `relation` holds between it and `value`. A missing value satisfies no relation. */
export interface CompareFilter {
  readonly kind: 'compare'
  readonly field: Field
  readonly relation: Relation
  readonly value: Value
  readonly span?: Span
}

/** The field has a value; of a key in an open scope: the key exists, whatever its value. */
export interface PresentFilter {
  readonly kind: 'present'
  readonly field: Field
  readonly span?: Span
}

/** Something related to the entity (a span, an assessment, a run) satisfies `where`, whose fields are its own. */
export interface SomeFilter {
  readonly kind: 'some'
  /** The name of one of the schema's collections. */
  readonly of: string
  readonly where: Filter
  readonly span?: Span
}

/** What a filter means: resolved, and free of any dialect. Equality ignores spans. */
export type Filter =
  | ConstantFilter
  | AndFilter
  | OrFilter
  | NotFilter
  | CompareFilter
  | PresentFilter
  | SomeFilter

/** One key of an order: NULLs last in either direction, text by code point. */
export interface OrderKey {
  readonly field: Field
  readonly direction: 'ascending' | 'descending'
  readonly span?: Span
}
