import type { OperationNode } from 'kysely'
import type { EngineRules } from './engine.ts'
import type { RelatedRows, RowValue } from './layout.ts'
import { columnNode, sqlNode } from './sql-node.ts'

/** What a row must have to count, whosever it is; `table` is the name that its table has in the statement. */
export function keptNodes(
  { only = {}, like = {} }: RelatedRows,
  table: string,
  engine: EngineRules,
): OperationNode[] {
  return [
    ...Object.entries(only).map(([column, value]) => onlyNode(columnNode(table, column), value, engine)),
    ...Object.entries(like).map(([column, pattern]) => engine.like(columnNode(table, column), pattern)),
  ]
}

/** Every engine takes the text '1' for a flag that is set; as a parameter, each driver has its own idea of a flag. */
function onlyNode(node: OperationNode, value: RowValue, engine: EngineRules): OperationNode {
  if (value === true) return sqlNode`${node} = '1'`
  if (typeof value === 'object') return engine.among({ node, type: 'text' }, 'in', value)
  return engine.equal({ node, type: typeof value === 'string' ? 'text' : 'integer' }, '=', value)
}
