import type { OperationNode } from 'kysely'
import type { EngineRules } from './engine.ts'
import type { Place } from './find-field.ts'
import { columnNode, constantNode, listNode, operationNode, sqlNode } from './sql-node.ts'

/** Whether an entity is in one of the experiments; `table` is the name that its table has in the statement. */
export function experimentNode(
  ids: readonly (number | bigint)[],
  { name, experiment }: Place,
  table: string,
  engine: EngineRules,
): OperationNode {
  if (experiment === undefined) {
    throw new TypeError(`The layout ${name} has no experiments; leave out experimentIds.`)
  }
  const column = columnNode(table, experiment)
  const [first, ...more] = ids.map((id) => engine.bindInteger(BigInt(id)))
  if (first === undefined) return constantNode(false)
  if (more.length === 0) return operationNode(column, '=', first)
  return sqlNode`${column} in (${listNode([first, ...more], ', ')})`
}
