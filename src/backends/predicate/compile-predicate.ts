import type { CompareFilter, Filter } from '../../filter/filter.ts'
import { matchFilter } from '../../filter/match-filter.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Trace } from '../../schema/trace.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import { compileTest } from './compile-test.ts'
import { every, negate, type Predicate, some } from './connectives.ts'
import { testField, testPresence } from './test-field.ts'
import { type Surroundings, testItems } from './test-items.ts'

/** What a filter is about: by default traces. */
export interface PredicateOptions<Entity> {
  readonly schema?: Schema<Entity>
  /**
   * The entities among which those of a group are found, such as the traces of a session: MLflow takes all traces of the
   * experiments that it searches. They are looked through once, when the first entity is tested.
   */
  readonly scope?: readonly Entity[]
}

/**
 * Compiles a filter to a function that says whether an entity matches. A value of another kind than its field is treated
 * as missing: a number among the tags, which MLflow keeps as texts, satisfies no relation; nor does NaN anywhere. A regular
 * expression that is none matches nothing, as in MLflow.
 * @throws TypeError where the filter is not one of the schema's, or needs what memory does not hold, or a scope and there is
 * none; the function throws it for an entity that was read without what the filter looks at.
 */
export function compilePredicate<Entity = Trace>(
  filter: Filter,
  { schema = traceSchema as Schema, scope }: PredicateOptions<Entity> = {},
): (entity: Entity) => boolean {
  return compile(filter, { schema, scope })
}

function compile(filter: Filter, surroundings: Surroundings): Predicate {
  const { schema } = surroundings
  const inside = (operand: Filter): Predicate => compile(operand, surroundings)
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
    some: ({ of, where }) => testItems(of, inside(where), surroundings),
  })
}

function compileCompare(compare: CompareFilter, schema: Schema): Predicate {
  return testField(compare.field, schema, compileTest(compare))
}
