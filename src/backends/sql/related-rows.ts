import type { OperationNode } from 'kysely'
import type { Target } from './compare-operand.ts'
import type { EngineRules } from './engine.ts'
import { experimentNode } from './experiment-node.ts'
import type { Place } from './find-field.ts'
import { joinNodes } from './join-nodes.ts'
import { keptNodes } from './kept-nodes.ts'
import type { RelatedRows } from './layout.ts'
import { aliasNode, columnNode, existsNode, operationNode, sqlNode, tableNode } from './sql-node.ts'

/** Whether the entity has a row for which the condition holds: true or false, never NULL. */
export type AskRows = (where: OperationNode) => OperationNode

/** How an entity is asked about its rows. */
export function relatedRows(rows: RelatedRows, entity: Place, target: Target): AskRows {
  if (rows.shared !== undefined) return askPeers(rows, rows.shared, entity, target)
  return rows.once && target.engine.plansAsWritten
    ? askOnce(rows, entity, target)
    : askEach(rows, entity, target)
}

/** Rows are looked up entity by entity. */
function askEach(rows: RelatedRows, entity: Place, { engine }: Target): AskRows {
  const { table, owner } = rows
  const owned = joinNodes('and', [
    operationNode(columnNode(table, owner), '=', columnNode(entity.table, entity.id)),
    ...sameNodes(rows, entity, engine),
    ...keptNodes(rows, table, engine),
  ])
  return (where) => existsNode(table, sqlNode`${owned} and ${where}`)
}

/** An engine that plans as written would search an index on such a column, which leads to far too many rows. */
function sameNodes({ table, same = {} }: RelatedRows, entity: Place, engine: EngineRules): OperationNode[] {
  const unindexed = (node: OperationNode) => (engine.plansAsWritten ? sqlNode`+${node}` : node)
  return Object.entries(same).map(([column, of]) =>
    operationNode(unindexed(columnNode(table, column)), '=', columnNode(entity.table, of)),
  )
}

/** The owners of the rows are gathered once. */
function askOnce(rows: RelatedRows, entity: Place, { engine }: Target): AskRows {
  const { table, owner } = rows
  const id = columnNode(entity.table, entity.id)
  const owners = sqlNode`select ${columnNode(table, owner)} from ${tableNode(table)}`
  const kept = keptNodes(rows, table, engine)
  return (where) => sqlNode`${id} in (${owners} where ${joinNodes('and', [...kept, where])})`
}

/** What the owners of the rows share with others is gathered once: no index leads from there to the entities that have it. */
function askPeers(rows: RelatedRows, shared: string, entity: Place, target: Target): AskRows {
  const { table, owner } = rows
  const { engine, experimentIds } = target
  const peer = `${entity.table}_peer`
  const own = columnNode(entity.table, shared)
  const theirs = columnNode(peer, shared)
  const isOwner = operationNode(columnNode(peer, entity.id), '=', columnNode(table, owner))
  const peers = sqlNode`select ${engine.exact(theirs)} from ${tableNode(table)} inner join ${aliasNode(entity.table, peer)} on ${isOwner}`
  const kept = [
    ...keptNodes(rows, table, engine),
    sqlNode`${theirs} is not null`,
    ...(experimentIds ? [experimentNode(experimentIds, entity, peer, engine)] : []),
  ]
  return (where) =>
    sqlNode`(${own} is not null and ${engine.exact(own)} in (${peers} where ${joinNodes('and', [...kept, where])}))`
}
