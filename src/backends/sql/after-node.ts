import type { OperationNode } from 'kysely'
import type { Scalar } from '../../filter/filter.ts'
import type { EngineRules, Inequality } from './engine.ts'
import type { SortKey } from './sort-keys.ts'
import { constantNode, sqlNode } from './sql-node.ts'

/** The values of a row's sort keys. */
export type SortValues = readonly (Scalar | null)[]

/**
 * Whether a row comes after the one with these values, NULLs last. It begins with a bound on the first key, which an
 * index can be searched with. Its text depends on which values are NULL.
 */
export function afterNode(keys: readonly SortKey[], values: SortValues, engine: EngineRules): OperationNode {
  if (values.length !== keys.length) {
    throw new TypeError(
      `after has one value for each of the ${keys.length} sort keys; found ${values.length}.`,
    )
  }
  let after: OperationNode | undefined
  for (const [index, key] of [...keys.entries()].reverse()) {
    after = stepAfter(key, values[index] ?? null, after, engine)
  }
  return after ?? constantNode(false)
}

/** `rest` says of the rows that are equal in this key which come after; absent, none does. */
function stepAfter(
  key: SortKey,
  value: Scalar | null,
  rest: OperationNode | undefined,
  engine: EngineRules,
): OperationNode | undefined {
  if (value === null) return rest && sqlNode`${key.node} is null and ${rest}`
  const [beyond, from] = inequalities[key.direction]
  const bound = (operator: Inequality) => {
    const compare = engine.compare(key, operator, value)
    return key.nullable ? sqlNode`(${compare} or ${key.node} is null)` : compare
  }
  return rest ? sqlNode`${bound(from)} and (${bound(beyond)} or ${rest})` : bound(beyond)
}

const inequalities = {
  ascending: ['>', '>='],
  descending: ['<', '<='],
} as const satisfies Record<SortKey['direction'], readonly [beyond: Inequality, from: Inequality]>
