import type { OperationNode } from 'kysely'
import type { Scalar } from '../../../filter/filter.ts'
import type { EngineRules } from '../engine.ts'
import type { ColumnType } from '../layout.ts'
import { listNode, operationNode, sqlNode } from '../sql-node.ts'

/** Of an engine whose `=` is exact: how it says `equal` and `among`, given how it binds a value. */
export function plainEquality(
  bind: (value: Scalar, type: ColumnType) => OperationNode,
): Pick<EngineRules, 'equal' | 'among'> {
  return {
    equal: ({ node, type }, operator, value) => operationNode(node, operator, bind(value, type)),
    among: ({ node, type }, operator, values) => {
      const items = values.map((value) => bind(value, type))
      return operationNode(node, operator, sqlNode`(${listNode(items, ', ')})`)
    },
  }
}
