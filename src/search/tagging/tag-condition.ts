import type { Field, Value } from '../../filter/filter.ts'
import type { Relation } from '../../language/relations.ts'
import type { Span } from '../../source/span.ts'

/** A condition on a tag of the user's own, and where it stands in the text. */
export interface TagCondition {
  readonly field: Field
  /** The field as it is written. */
  readonly written: string
  /** `present` and `missing`: IS NOT NULL and IS NULL. */
  readonly relation: Relation | 'present' | 'missing'
  /** Absent where there is none, or it is not known. */
  readonly value?: Value
  readonly span: Span
  readonly fieldSpan: Span
  /** Absent where there is no value. */
  readonly valueSpan?: Span
}
