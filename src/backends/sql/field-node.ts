import type { OperationNode } from 'kysely'
import type { ColumnField, ExpressionField } from './layout.ts'
import { columnNode, sqlNode } from './sql-node.ts'

/** The field of a row; `table` is the name that its table has in the statement. */
export function fieldNode(field: ColumnField | ExpressionField, table: string): OperationNode {
  return field.kind === 'column'
    ? columnNode(table, field.column)
    : sqlNode`(${field.expression(table).toOperationNode()})`
}
