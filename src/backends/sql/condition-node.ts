import type { OperationNode } from 'kysely'
import type { Condition, EntryCondition, Owner, RowsCondition } from './condition.ts'
import { joinNodes } from './join-nodes.ts'
import type { RelatedRows } from './layout.ts'
import { columnNode, existsNode, operationNode, parameterNode, sqlNode } from './sql-node.ts'

/** The condition as SQL: true or false, never NULL. */
export function conditionNode(condition: Condition, owner: Owner): OperationNode {
  if (condition.kind === 'plain') return condition.node
  const { rows, where, holds } = condition.kind === 'entry' ? rowsOfEntry(condition) : condition
  const exists = existsNode(rows.table, sqlNode`${ownedNode(rows, owner)} and ${where}`)
  return holds ? exists : sqlNode`not ${exists}`
}

/** The same as a condition on rows whose key is not given apart. */
export function rowsOfEntry({ rows, keyNode, value }: EntryCondition): RowsCondition {
  const hasKey = operationNode(columnNode(rows.table, rows.key), '=', keyNode)
  return { kind: 'rows', rows, where: value ? sqlNode`${hasKey} and ${value}` : hasKey, holds: true }
}

function ownedNode({ table, owner, only = {} }: RelatedRows, entity: Owner): OperationNode {
  return joinNodes('and', [
    operationNode(columnNode(table, owner), '=', columnNode(entity.table, entity.id)),
    ...Object.entries(only).map(([column, value]) =>
      operationNode(columnNode(table, column), '=', parameterNode(value)),
    ),
  ])
}
