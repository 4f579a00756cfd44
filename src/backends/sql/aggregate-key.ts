import type { OperationNode } from 'kysely'
import { type Grouping, timeUnits } from '../../filter/grouping.ts'
import type { EngineRules } from './engine.ts'
import { fieldNode } from './field-node.ts'
import { type EntryField, findField } from './find-field.ts'
import { joinNodes } from './join-nodes.ts'
import { keptNodes } from './kept-nodes.ts'
import type { Layout } from './layout.ts'
import { ownFieldNode } from './own-field-node.ts'
import { aliasNode, columnNode, operationNode, sqlNode } from './sql-node.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/** What traces are put together by, and the join that it takes where that stands in another table. */
export interface AggregateKey {
  readonly node: OperationNode
  readonly join?: OperationNode
}

/**
 * The key of a trace; NULL where it has none.
 * @throws UnsupportedFilterError where it is not kept as one value.
 */
export function aggregateKey(grouping: Grouping, layout: Layout, engine: EngineRules): AggregateKey {
  if (grouping.kind === 'time') return { node: timeNode(timeUnits[grouping.unit], layout, engine) }
  const found = findField(grouping.field, layout)
  if (found.kind === 'object') {
    const columns = found.members.map(({ column }) => column).join(', ')
    throw new UnsupportedFilterError(`Nothing is grouped by the several columns ${columns}.`)
  }
  if (found.kind === 'entry') return entryKey(found, layout, engine)
  return { node: engine.sortable({ node: fieldNode(found, layout.table), type: found.type }) }
}

/** The remainder has the sign of what is divided, on every engine: times before 1970 have a negative one. */
function timeNode(unit: number, layout: Layout, engine: EngineRules): OperationNode {
  const time = ownFieldNode({ scope: 'attributes', name: 'timestamp_ms', type: 'time' }, layout)
  const length = () => engine.bindInteger(BigInt(unit))
  return sqlNode`${time} - ((${time} % ${length()}) + ${length()}) % ${length()}`
}

function entryKey({ rows, key }: EntryField, { table, id }: Layout, engine: EngineRules): AggregateKey {
  const name = 'entry'
  const conditions = [
    operationNode(columnNode(name, rows.owner), '=', columnNode(table, id)),
    ...keptNodes(rows, name, engine),
    engine.equal({ node: columnNode(name, rows.key), type: 'text' }, '=', key),
  ]
  return {
    node: engine.sortable({ node: columnNode(name, rows.value), type: 'text' }),
    join: sqlNode`left join ${aliasNode(rows.table, name)} on ${joinNodes('and', conditions)}`,
  }
}
