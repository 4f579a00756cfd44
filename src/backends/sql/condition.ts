import type { OperationNode } from 'kysely'
import type { KeyedRows, RelatedRows } from './layout.ts'
import type { AskRows } from './related-rows.ts'

/** A condition that is SQL already. It is true or false, never NULL. */
export interface PlainCondition {
  readonly kind: 'plain'
  readonly node: OperationNode
}

/** The entity has a row with this key, and its value satisfies `value`, where that is given. */
export interface EntryCondition {
  readonly kind: 'entry'
  readonly rows: KeyedRows
  readonly ask: AskRows
  readonly key: string
  /** The row has the key. */
  readonly hasKey: OperationNode
  readonly value?: OperationNode | undefined
}

/** The entity has rows of which one satisfies `where`; or, where `holds` is false, it has none. */
export interface RowsCondition {
  readonly kind: 'rows'
  readonly rows: RelatedRows
  readonly ask: AskRows
  readonly where: OperationNode
  readonly holds: boolean
}

/** A condition on an entity that is not quite SQL yet: what asks the same rows can still become one subquery. */
export type Condition = PlainCondition | EntryCondition | RowsCondition
