import { AliasNode, FromNode, IdentifierNode, OrderByNode, SelectionNode, type SelectQueryNode } from 'kysely'
import type { Filter } from '../../filter/filter.ts'
import { matchFilter } from '../../filter/match-filter.ts'
import { engineRules } from './engines.ts'
import { mlflowLayout } from './layouts/mlflow.ts'
import { orderNodes } from './order-nodes.ts'
import { type SearchStatement, searchNode } from './search-node.ts'
import { sortKeys } from './sort-keys.ts'
import { columnNode, listNode, sqlNode } from './sql-node.ts'

/**
 * The statement of `searchNode` with the first rows of each experiment merged, where an index has those in order: `in` makes
 * an engine sort all rows of several experiments. Absent where the order is another, where there are too many
 * experiments or conditions to write them out, and where a condition looks beyond its own entity.
 */
export function mergedSearchNode(options: SearchStatement): SelectQueryNode | undefined {
  const { layout = mlflowLayout, order = [], filter, limit, experimentIds = [] } = options
  const ids = [...new Set(experimentIds.map(BigInt))]
  const keys = sortKeys(order, layout)
  const isTimeline = layout.timeline && keys[0]?.node === columnNode(layout.table, layout.timeline)
  if (!isTimeline || limit === undefined || ids.length < 2 || ids.length > mostExperiments) return undefined
  if (filter && weightOf(filter) > mostWeight) return undefined
  const engine = engineRules(options.engine)
  const branches = ids.map((id) => {
    const rows = searchNode({ ...options, experimentIds: [id] })
    return sqlNode`select * from ${rows} as ${IdentifierNode.create('branch')}`
  })
  const merged = sqlNode`(${listNode(branches, ' union all ')})`
  const sorted = keys.map((key, index) => ({ ...key, node: columnNode('merged', `sort_${index}`) }))
  return {
    kind: 'SelectQueryNode',
    selections: [SelectionNode.createSelectAll()],
    from: FromNode.create([AliasNode.create(merged, IdentifierNode.create('merged'))]),
    orderBy: OrderByNode.create(sorted.flatMap((key) => orderNodes(key, engine))),
    ...engine.limit(BigInt(limit)),
  }
}

const mostExperiments = 16

/** Of a filter's values, each of which is written for every experiment. */
const mostWeight = 100

function weightOf(filter: Filter): number {
  const sum = (filters: readonly Filter[]) => filters.reduce((total, one) => total + weightOf(one), 0)
  return matchFilter<number>(filter, {
    constant: () => 0,
    and: ({ operands }) => sum(operands),
    or: ({ operands }) => sum(operands),
    not: ({ operand }) => weightOf(operand),
    compare: ({ value }) => (Array.isArray(value) ? value.length : 1),
    present: () => 1,
    some: () => Number.POSITIVE_INFINITY,
  })
}
