import {
  AliasNode,
  FromNode,
  IdentifierNode,
  JoinNode,
  type OperationNode,
  OrderByNode,
  SelectionNode,
  type SelectQueryNode,
  TableNode,
  WhereNode,
} from 'kysely'
import type { Filter, OrderKey } from '../../filter/filter.ts'
import { afterNode, type SortValues } from './after-node.ts'
import { compileCondition } from './compile-condition.ts'
import { conditionNode } from './condition-node.ts'
import type { EngineRules } from './engine.ts'
import { engineRules } from './engines.ts'
import { experimentNode } from './experiment-node.ts'
import { joinNodes } from './join-nodes.ts'
import { keptNodes } from './kept-nodes.ts'
import type { Layout } from './layout.ts'
import { mlflowLayout } from './layouts/mlflow.ts'
import { orderNodes } from './order-nodes.ts'
import { type SortKey, sortKeys } from './sort-keys.ts'
import { columnNode, operationNode, sqlNode } from './sql-node.ts'
import type { SqlOptions } from './where-filter.ts'

/** What to look for. */
export interface SearchStatement extends SqlOptions {
  readonly filter?: Filter
  /** The keys that break its ties are added: the newest first, then by id. */
  readonly order?: readonly OrderKey[]
  /** Absent: all. */
  readonly limit?: number
  /** The sort values of a row: only what comes after it. */
  readonly after?: SortValues
}

/**
 * One statement that finds the ids of entities in order. Its rows are the id under the name of its column, and the values
 * of the sort keys as `sort_0`, `sort_1` …: those of the last row are the `after` of the next page.
 * @throws UnsupportedFilterError where SQL cannot say the filter or the order.
 */
export function searchNode(options: SearchStatement): SelectQueryNode {
  const { layout = mlflowLayout, order = [], limit } = options
  const engine = engineRules(options.engine)
  const keys = sortKeys(order, layout)
  const joins = keys.flatMap((key) => joinNode(key, layout, engine))
  const conditions = [...conditionNodes({ ...options, layout }, keys, engine)]
  return {
    kind: 'SelectQueryNode',
    selections: selections(keys, layout),
    from: FromNode.create([TableNode.create(layout.table)]),
    ...(joins.length > 0 && { joins }),
    ...(conditions.length > 0 && { where: WhereNode.create(joinNodes('and', conditions)) }),
    orderBy: OrderByNode.create(keys.flatMap((key) => orderNodes(key, engine))),
    ...(limit !== undefined && engine.limit(BigInt(limit))),
  }
}

function* conditionNodes(
  { filter, layout, after, ...options }: SearchStatement & { layout: Layout },
  keys: readonly SortKey[],
  engine: EngineRules,
): Generator<OperationNode> {
  const { experimentIds } = options
  if (experimentIds) yield experimentNode(experimentIds, layout, layout.table, engine)
  if (filter) yield conditionNode(compileCondition(filter, layout, { ...options, engine }))
  if (after) yield sqlNode`(${afterNode(keys, after, engine)})`
}

function selections(keys: readonly SortKey[], { table, id }: Layout): readonly SelectionNode[] {
  return [
    SelectionNode.create(columnNode(table, id)),
    ...keys.map(({ node }, index) =>
      SelectionNode.create(AliasNode.create(node, IdentifierNode.create(`sort_${index}`))),
    ),
  ]
}

function joinNode({ entry }: SortKey, { table, id }: Layout, engine: EngineRules): readonly JoinNode[] {
  if (entry === undefined) return []
  const { field, name } = entry
  const { rows, key } = field
  const conditions = [
    operationNode(columnNode(name, rows.owner), '=', columnNode(table, id)),
    ...keptNodes(rows, name, engine),
    engine.equal({ node: columnNode(name, rows.key), type: 'text' }, '=', key),
  ]
  const joined = AliasNode.create(TableNode.create(rows.table), IdentifierNode.create(name))
  return [JoinNode.createWithOn('LeftJoin', joined, joinNodes('and', conditions))]
}
