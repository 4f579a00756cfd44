import type { OrderKey } from '../../filter/filter.ts'
import { compareText } from '../../language/text-order.ts'
import { type Storage, valueTypes } from '../../language/value-types.ts'
import type { Schema } from '../../schema/schema.ts'
import type { Trace } from '../../schema/trace.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import type { PredicateOptions } from './compile-predicate.ts'
import { isNumber } from './number-tests.ts'
import { readField } from './test-field.ts'

/** Says which of two comes first: negative for the first, as `sort` wants it. */
export type Comparator<Entity> = (one: Entity, other: Entity) => number

/**
 * Compiles an order as it stands, without keys that break its ties. Texts go by code point; what is missing comes last in
 * either direction, and so does NaN and a value of another kind than its field.
 * @throws TypeError where a field is not one of the schema's.
 */
export function compareByOrder<Entity = Trace>(
  order: readonly OrderKey[],
  options: Pick<PredicateOptions<Entity>, 'schema'> = {},
): Comparator<Entity> {
  const comparators = order.map((key) => compareByKey(key, options.schema ?? (traceSchema as Schema)))
  return (one, other) => {
    for (const compare of comparators) {
      const result = compare(one, other)
      if (result !== 0) return result
    }
    return 0
  }
}

function compareByKey({ field, direction }: OrderKey, schema: Schema): Comparator<unknown> {
  const read = readField(field, schema)
  const compare = comparisons[valueTypes[field.type].storage]
  const sign = direction === 'ascending' ? 1 : -1
  return (one, other) => compare(read(one), read(other), sign)
}

/** `sign` turns the order of values around, but not where those stand that are missing. */
type CompareValues = (a: unknown, b: unknown, sign: number) => number

const comparisons: Readonly<Record<Storage, CompareValues>> = {
  text: (a, b, sign) =>
    isText(a) && isText(b) ? sign * compareText(a, b) : Number(isText(b)) - Number(isText(a)),
  number: (a, b, sign) =>
    isNumber(a) && isNumber(b) ? sign * compareNumbers(a, b) : Number(isNumber(b)) - Number(isNumber(a)),
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** A `number` and a `bigint` compare exactly. */
function compareNumbers(a: number | bigint, b: number | bigint): number {
  return Number(a > b) - Number(a < b)
}
