import type { OperationNode } from 'kysely'
import { constantNode, listNode, sqlNode } from './sql-node.ts'

/**
 * The conditions under one connective. Databases read `a and b and c …` as a tree that leans to the left, and SQLite
 * stops at a depth of 1,000: many conditions are therefore halved in parentheses until few are left.
 */
export function joinNodes(connective: 'and' | 'or', conditions: readonly OperationNode[]): OperationNode {
  if (conditions.length === 0) return constantNode(connective === 'and')
  if (conditions.length <= few) return listNode(conditions, ` ${connective} `)
  const middle = conditions.length >> 1
  const halves = [conditions.slice(0, middle), conditions.slice(middle)]
  return listNode(
    halves.map((half) => sqlNode`(${joinNodes(connective, half)})`),
    ` ${connective} `,
  )
}

/** So few that 10,000 conditions in 100 nested groups, however they are dealt, stay below SQLite's depth. */
const few = 4
