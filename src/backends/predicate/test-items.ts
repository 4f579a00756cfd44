import type { CollectionFacts, Schema } from '../../schema/schema.ts'
import type { Predicate } from './connectives.ts'

/** What a predicate is compiled for. */
export interface Surroundings {
  readonly schema: Schema
  /** All entities among which those of a group are found. */
  readonly scope: readonly unknown[] | undefined
}

/** Whether something in the collection of the entity, or of its whole group, satisfies the predicate. */
export function testItems(of: string, holds: Predicate, { schema, scope }: Surroundings): Predicate {
  const collection = findCollection(of, schema)
  const read = readItems(of, collection, schema)
  const found: Predicate = (entity) => {
    for (const item of read(entity)) if (holds(item)) return true
    return false
  }
  const { groupOf, whenUnknown = 'give all of them as `scope`' } = collection
  if (groupOf === undefined) return found
  if (scope !== undefined) return testGroup(groupOf, found, scope)
  throw new TypeError(
    `The filter looks at "${of}", which are found among other ${schema.entity}s too: ${whenUnknown}.`,
  )
}

function testGroup(
  groupOf: (entity: unknown) => unknown,
  found: Predicate,
  scope: readonly unknown[],
): Predicate {
  let groups: ReadonlySet<unknown> | undefined
  return (entity) => {
    const group = groupOf(entity) ?? undefined
    if (group === undefined) return false
    groups ??= new Set(scope.filter(found).map(groupOf))
    return groups.has(group)
  }
}

function findCollection(of: string, { entity, collections }: Schema): CollectionFacts {
  const collection = Object.hasOwn(collections, of) ? collections[of] : undefined
  if (collection !== undefined) return collection
  const names = Object.keys(collections).map((name) => `"${name}"`)
  throw new TypeError(`The filter looks at "${of}", but a ${entity} has only ${names.join(', ')}.`)
}

function readItems(
  of: string,
  { read, whenUnknown = 'give them to it' }: CollectionFacts,
  { entity: noun, identify }: Schema,
): (entity: unknown) => readonly unknown[] {
  if (read === undefined) {
    throw new TypeError(
      `The filter looks at "${of}", which a predicate cannot read from a ${noun}: search a store by SQL instead.`,
    )
  }
  return (entity) => {
    const items = read(entity)
    if (items !== undefined) return items
    throw new TypeError(
      `The filter looks at "${of}", which are not known of ${noun} ${identify?.(entity) ?? ''}: ${whenUnknown}.`,
    )
  }
}
