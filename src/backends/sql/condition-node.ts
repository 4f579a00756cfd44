import type { OperationNode } from 'kysely'
import type { Condition, EntryCondition, RowsCondition } from './condition.ts'
import { sqlNode } from './sql-node.ts'

/** The condition as SQL: true or false, never NULL. */
export function conditionNode(condition: Condition): OperationNode {
  if (condition.kind === 'plain') return condition.node
  const { ask, where, holds } = condition.kind === 'entry' ? rowsOfEntry(condition) : condition
  return holds ? ask(where) : sqlNode`not ${ask(where)}`
}

/** The same as a condition on rows whose key is not given apart. */
export function rowsOfEntry({ rows, ask, hasKey, value }: EntryCondition): RowsCondition {
  return { kind: 'rows', rows, ask, where: value ? sqlNode`${hasKey} and ${value}` : hasKey, holds: true }
}
