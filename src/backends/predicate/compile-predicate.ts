import type { CompareFilter, Filter, SomeFilter } from '../../filter/filter.ts'
import { matchFilter } from '../../filter/match-filter.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Trace } from '../../schema/trace.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import { compileTest } from './compile-test.ts'
import { every, negate, type Predicate, some } from './connectives.ts'
import { testField, testPresence } from './test-field.ts'

/** What a filter is about: by default traces. */
export interface PredicateOptions<Entity> {
  readonly schema?: Schema<Entity>
}

/**
 * Compiles a filter to a function that says whether an entity matches. A value of another kind than its field is treated
 * as missing: a number among the tags, which MLflow keeps as texts, satisfies no relation; nor does NaN anywhere. A regular
 * expression that is none matches nothing, as in MLflow.
 * @throws TypeError where the filter is not one of the schema's, or needs what memory does not hold; the function throws it
 * for an entity that was read without what the filter looks at.
 */
export function compilePredicate<Entity = Trace>(
  filter: Filter,
  options: PredicateOptions<Entity> = {},
): (entity: Entity) => boolean {
  return compile(filter, options.schema ?? (traceSchema as Schema))
}

function compile(filter: Filter, schema: Schema): Predicate {
  const inside = (operand: Filter): Predicate => compile(operand, schema)
  return matchFilter<Predicate>(filter, {
    constant:
      ({ value }) =>
      () =>
        value,
    and: ({ operands }) => every(operands.map(inside)),
    or: ({ operands }) => some(operands.map(inside)),
    not: ({ operand }) => negate(inside(operand)),
    compare: (compare) => compileCompare(compare, schema),
    present: ({ field }) => testPresence(field, schema),
    some: (filter) => compileSome(filter, schema),
  })
}

function compileCompare(compare: CompareFilter, schema: Schema): Predicate {
  return testField(compare.field, schema, compileTest(compare))
}

function compileSome({ of, where }: SomeFilter, schema: Schema): Predicate {
  const read = readItems(of, schema)
  const holds = compile(where, schema)
  return (entity) => {
    for (const item of read(entity)) if (holds(item)) return true
    return false
  }
}

function readItems(of: string, schema: Schema): (entity: unknown) => readonly unknown[] {
  const collection = Object.hasOwn(schema.collections, of) ? schema.collections[of] : undefined
  if (collection === undefined) {
    throw new TypeError(`The filter looks at "${of}", but a ${schema.entity} has only ${names(schema)}.`)
  }
  const { read, whenUnknown = 'give them to it' } = collection
  if (read === undefined) {
    throw new TypeError(
      `The filter looks at "${of}", which a predicate cannot read from a ${schema.entity}: search a store by SQL instead.`,
    )
  }
  return (entity) => {
    const items = read(entity)
    if (items !== undefined) return items
    const id = schema.identify?.(entity) ?? ''
    throw new TypeError(
      `The filter looks at "${of}", which are not known of ${schema.entity} ${id}: ${whenUnknown}.`,
    )
  }
}

function names({ collections }: Schema): string {
  return Object.keys(collections)
    .map((name) => `"${name}"`)
    .join(', ')
}
