import { OrderByItemNode, RawNode } from 'kysely'
import type { EngineRules } from './engine.ts'
import type { SortKey } from './sort-keys.ts'
import { sqlNode } from './sql-node.ts'

/** What a statement is ordered by for one key, NULLs last. */
export function orderNodes(key: SortKey, engine: EngineRules): readonly OrderByItemNode[] {
  const direction = RawNode.createWithSql(key.direction === 'ascending' ? 'asc' : 'desc')
  const item = OrderByItemNode.create(engine.sortable(key), direction)
  if (!key.nullable) return [item]
  if (engine.nullsLast === 'clause') return [OrderByItemNode.cloneWith(item, { nulls: 'last' })]
  return [OrderByItemNode.create(sqlNode`case when ${key.node} is null then 1 else 0 end`), item]
}
