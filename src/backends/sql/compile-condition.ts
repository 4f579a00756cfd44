import type { OperationNode } from 'kysely'
import type { CompareFilter, Filter, PresentFilter, SomeFilter } from '../../filter/filter.ts'
import { matchFilter } from '../../filter/match-filter.ts'
import { type Relation, relations } from '../../language/relations.ts'
import { compareOperand, type Target } from './compare-operand.ts'
import type { Condition } from './condition.ts'
import { conditionNode } from './condition-node.ts'
import { fieldNode } from './field-node.ts'
import { type EntryField, findField, type Place } from './find-field.ts'
import { allOf, anyOf, negate } from './join-conditions.ts'
import type { CollectionPart } from './layout.ts'
import { compareObject, objectIsPresent } from './object-field.ts'
import { relatedRows } from './related-rows.ts'
import { columnNode, constantNode, sqlNode } from './sql-node.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/**
 * The condition that a filter is on a row.
 * @throws UnsupportedFilterError where SQL cannot say it.
 */
export function compileCondition(filter: Filter, place: Place, target: Target, depth = 0): Condition {
  if (depth > deepest) {
    throw new UnsupportedFilterError(`SQL is written for filters of at most ${deepest} levels.`, filter.span)
  }
  const inner = { place, target, depth: depth + 1 }
  return matchFilter<Condition>(filter, {
    constant: ({ value }) => plain(constantNode(value)),
    and: ({ operands }) =>
      allOf(
        operands.flatMap((operand) => requirements(operand, inner)),
        target.engine,
      ),
    or: ({ operands }) => anyOf(operands.flatMap((operand) => alternatives(operand, inner))),
    not: (not) => allOf(requirements(not, inner), target.engine),
    compare: (compare) => located(compare, () => compileCompare(compare, place, target)),
    present: (present) => located(present, () => compilePresent(present, place, target)),
    some: (some) => anyOf(alternatives(some, inner)),
  })
}

/** Below it SQLite's depth of 1,000 holds, and so do the stacks. */
const deepest = 200

interface Context {
  readonly place: Place
  readonly target: Target
  readonly depth: number
}

/** Conditions of which all hold where the filter does, so that more of them meet that ask the same rows. */
function requirements(filter: Filter, context: Context): readonly Condition[] {
  if (filter.kind !== 'not') return [compileCondition(filter, context.place, context.target, context.depth)]
  return alternatives(filter.operand, context).map(negate)
}

/** Conditions of which some holds where the filter does. */
function alternatives(filter: Filter, context: Context): readonly Condition[] {
  if (filter.kind === 'some') return compileSome(filter, context)
  return [compileCondition(filter, context.place, context.target, context.depth)]
}

/** Says where in the text the condition stands that SQL cannot say. */
function located({ span }: Filter, compile: () => Condition): Condition {
  try {
    return compile()
  } catch (error) {
    if (error instanceof UnsupportedFilterError) throw new UnsupportedFilterError(error.message, span)
    throw error
  }
}

function compileCompare({ field, relation, value }: CompareFilter, place: Place, target: Target): Condition {
  const found = findField(field, place)
  if (found.kind === 'object') return plain(compareObject(found, place.table, relation, value, target.engine))
  const node =
    found.kind === 'entry' ? columnNode(found.rows.table, found.rows.value) : fieldNode(found, place.table)
  const holds = compareOperand({ node, type: found.type }, relation, value, target)
  const guarded = sqlNode`(${node} is not null and ${holds})`
  if (found.kind === 'entry') return entry(found, place, target, asksFunction(relation) ? guarded : holds)
  return plain(found.nullable ? guarded : holds)
}

/** In a subquery NULL counts as false; but what a function answers to NULL is up to whoever wrote it. */
function asksFunction(relation: Relation): boolean {
  return relations[relation].operand === 'regex'
}

function compilePresent({ field }: PresentFilter, place: Place, target: Target): Condition {
  const found = findField(field, place)
  if (found.kind === 'object') return plain(objectIsPresent(found, place.table))
  if (found.kind === 'entry') return entry(found, place, target)
  return plain(found.nullable ? sqlNode`${fieldNode(found, place.table)} is not null` : constantNode(true))
}

/** One condition for each place where the things of the collection are kept. */
function compileSome(
  { of, where, span }: SomeFilter,
  { place, target, depth }: Context,
): readonly Condition[] {
  const collection = Object.hasOwn(place.collections, of) ? place.collections[of] : undefined
  if (collection === undefined) {
    const reason = place.explainAbsence?.(of) ?? `The layout ${place.name} does not say where ${of} are kept.`
    throw new UnsupportedFilterError(reason, span)
  }
  return collection.parts.map((part) => {
    const inside = placeOf(part, collection.scope, place)
    const condition = conditionNode(compileCondition(where, inside, target, depth))
    return { kind: 'rows', rows: part, ask: relatedRows(part, place, target), where: condition, holds: true }
  })
}

function placeOf({ table, owner, fields }: CollectionPart, scope: string, place: Place): Place {
  const { name, explainAbsence } = place
  const absence = explainAbsence && { explainAbsence }
  return { name, table, id: owner, scopes: { [scope]: { fields } }, collections: {}, ...absence }
}

function entry({ rows, key }: EntryField, place: Place, target: Target, value?: OperationNode): Condition {
  const column = { node: columnNode(rows.table, rows.key), type: 'text' } as const
  const hasKey = target.engine.equal(column, '=', key)
  return { kind: 'entry', rows, ask: relatedRows(rows, place, target), key, hasKey, value }
}

function plain(node: OperationNode): Condition {
  return { kind: 'plain', node }
}
