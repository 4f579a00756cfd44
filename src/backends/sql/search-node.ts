import {
  AliasNode,
  FromNode,
  IdentifierNode,
  JoinNode,
  LimitNode,
  type OperationNode,
  OrderByItemNode,
  OrderByNode,
  RawNode,
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
import { joinNodes } from './join-nodes.ts'
import type { Layout } from './layout.ts'
import { mlflowLayout } from './layouts/mlflow.ts'
import { type SortKey, sortKeys } from './sort-keys.ts'
import { columnNode, constantNode, listNode, operationNode, parameterNode, sqlNode } from './sql-node.ts'
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
  /** Absent: all experiments; empty: none. */
  readonly experimentIds?: readonly (number | bigint)[]
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
    orderBy: OrderByNode.create(keys.map((key) => orderNode(key, engine))),
    ...(limit !== undefined && { limit: LimitNode.create(engine.bindInteger(BigInt(limit))) }),
  }
}

function* conditionNodes(
  { filter, layout, after, experimentIds, engine: _, ...features }: SearchStatement & { layout: Layout },
  keys: readonly SortKey[],
  engine: EngineRules,
): Generator<OperationNode> {
  if (experimentIds) yield experimentNode(experimentIds, layout, engine)
  if (filter) yield conditionNode(compileCondition(filter, layout, { ...features, engine }), layout)
  if (after) yield sqlNode`(${afterNode(keys, after, engine)})`
}

function experimentNode(
  ids: readonly (number | bigint)[],
  layout: Layout,
  engine: EngineRules,
): OperationNode {
  if (layout.experiment === undefined) {
    throw new TypeError(`The layout ${layout.name} has no experiments; leave out experimentIds.`)
  }
  const column = columnNode(layout.table, layout.experiment)
  const [first, ...more] = ids.map((id) => engine.bindInteger(BigInt(id)))
  if (first === undefined) return constantNode(false)
  if (more.length === 0) return operationNode(column, '=', first)
  return sqlNode`${column} in (${listNode([first, ...more], ', ')})`
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
    ...Object.entries(rows.only ?? {}).map(([column, value]) =>
      operationNode(columnNode(name, column), '=', parameterNode(value)),
    ),
    operationNode(columnNode(name, rows.key), '=', engine.bind(key, 'text')),
  ]
  const joined = AliasNode.create(TableNode.create(rows.table), IdentifierNode.create(name))
  return [JoinNode.createWithOn('LeftJoin', joined, joinNodes('and', conditions))]
}

function orderNode(key: SortKey, engine: EngineRules): OrderByItemNode {
  const direction = RawNode.createWithSql(key.direction === 'ascending' ? 'asc' : 'desc')
  const item = OrderByItemNode.create(engine.sortable(key), direction)
  return key.nullable ? OrderByItemNode.cloneWith(item, { nulls: 'last' }) : item
}
