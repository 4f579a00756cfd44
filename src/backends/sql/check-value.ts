import type { Scalar, Value } from '../../filter/filter.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/** The text, where it is one that a database can hold. */
export function checkText(value: Value): string {
  if (typeof value !== 'string') throw mismatch('a text', value)
  if (value.isWellFormed()) return value
  throw new UnsupportedFilterError(
    `No database can hold the text ${JSON.stringify(value)}: it has half of a surrogate pair.`,
  )
}

/** The number: whole ones as `bigint` as far as 64 bits go, so that drivers do not take them for doubles. */
export function checkNumber(value: Value): number | bigint {
  if (typeof value === 'number' && !Number.isNaN(value)) {
    return Number.isInteger(value) && value >= leastInteger && value < -leastInteger ? BigInt(value) : value
  }
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) return value
  throw mismatch('a number, integers within 64 bits', value)
}

const leastInteger = -(2 ** 63)

/** The one value that a relation compares with. */
export function checkScalar(value: Value): Scalar {
  if (typeof value !== 'object') return value
  throw mismatch('one value', value)
}

/** The list of values that a relation compares with. */
export function checkList(value: Value): readonly Scalar[] {
  if (typeof value === 'object') return value
  throw mismatch('a list', value)
}

function mismatch(expected: string, found: Value): TypeError {
  return new TypeError(`The filter compares where ${expected} was expected; found ${describe(found)}.`)
}

function describe(value: Value): string {
  if (typeof value === 'object') return `a list of ${value.length}`
  return typeof value === 'string' ? `the text ${JSON.stringify(value)}` : `the number ${value}`
}
