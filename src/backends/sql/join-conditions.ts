import type { Condition, EntryCondition, RowsCondition } from './condition.ts'
import { conditionNode, rowsOfEntry } from './condition-node.ts'
import type { EngineRules } from './engine.ts'
import { joinNodes } from './join-nodes.ts'
import { sqlNode } from './sql-node.ts'

/**
 * The condition that all hold. An entity has one row a key: what several say of a key is asked of that row once. And rows
 * of which none satisfies this, nor that, are rows of which none satisfies either.
 */
export function allOf(conditions: readonly Condition[], engine: EngineRules): Condition {
  const merged = mergeRows(mergeEntries(conditions, 'and'), false)
  return join('and', boundJoins(merged, engine))
}

/** The condition that some holds: rows of which one satisfies this, or one that, are rows of which one satisfies either. */
export function anyOf(conditions: readonly Condition[]): Condition {
  const merged = mergeEntries(conditions, 'or')
  return join('or', merged.length > 1 ? mergeRows(merged.map(asRows), true) : merged)
}

/** The condition that this one does not hold. */
export function negate(condition: Condition): Condition {
  if (condition.kind === 'plain') return { kind: 'plain', node: sqlNode`not (${condition.node})` }
  const rows = condition.kind === 'entry' ? rowsOfEntry(condition) : condition
  return { ...rows, holds: !rows.holds }
}

function join(connective: 'and' | 'or', conditions: readonly Condition[]): Condition {
  const [only, ...more] = conditions
  if (only !== undefined && more.length === 0) return only
  const nodes = conditions.map((condition) => conditionNode(condition))
  return { kind: 'plain', node: sqlNode`(${joinNodes(connective, nodes)})` }
}

/** Beyond what the engine plans as joins in good time, a subquery is hidden from its planner: it asks each row then. */
function boundJoins(
  conditions: readonly Condition[],
  { mostJoins = Number.POSITIVE_INFINITY }: EngineRules,
): readonly Condition[] {
  let joins = 0
  return conditions.map((condition) => {
    if (condition.kind !== 'plain') joins += 1
    return condition.kind === 'plain' || joins <= mostJoins
      ? condition
      : { kind: 'plain', node: sqlNode`(${conditionNode(condition)}) is true` }
  })
}

/** Puts the other conditions first: they cost less. */
function mergeEntries(conditions: readonly Condition[], connective: 'and' | 'or'): readonly Condition[] {
  const entries = conditions.filter((condition) => condition.kind === 'entry')
  const groups = groupBy(entries, ({ rows }) => rows).flatMap((group) => groupBy(group, ({ key }) => key))
  const others = conditions.filter((condition) => condition.kind !== 'entry')
  return [...others, ...groups.map((group) => mergeEntry(group, connective))]
}

function mergeEntry(entries: readonly [EntryCondition, ...EntryCondition[]], connective: 'and' | 'or') {
  const [first] = entries
  const values = entries.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (connective === 'or' && values.length < entries.length) return { ...first, value: undefined }
  return values.length < 2
    ? { ...first, value: values[0] }
    : { ...first, value: sqlNode`(${joinNodes(connective, values)})` }
}

function mergeRows(conditions: readonly Condition[], holds: boolean): readonly Condition[] {
  const isMerged = (condition: Condition) => condition.kind === 'rows' && condition.holds === holds
  const groups = groupBy(conditions.filter(isMerged) as RowsCondition[], ({ rows }) => rows)
  return [...conditions.filter((condition) => !isMerged(condition)), ...groups.map(mergeRow)]
}

function mergeRow(conditions: readonly [RowsCondition, ...RowsCondition[]]): RowsCondition {
  const [first, ...more] = conditions
  if (more.length === 0) return first
  const wheres = conditions.map(({ where }) => sqlNode`(${where})`)
  return { ...first, where: sqlNode`(${joinNodes('or', wheres)})` }
}

function asRows(condition: Condition): Condition {
  return condition.kind === 'entry' ? rowsOfEntry(condition) : condition
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) {
  return [...Map.groupBy(items, keyOf).values()] as [Item, ...Item[]][]
}
