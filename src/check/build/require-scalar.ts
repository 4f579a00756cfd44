import type { Scalar } from '../../filter/filter.ts'
import { fitsInteger } from '../integers.ts'
import { requireUnicode } from './require-unicode.ts'

/**
 * A value as a filter can hold it; a `Date` as its milliseconds.
 * @param what names the value in the message: `Hole 1`.
 * @throws TypeError that says how to mend the call.
 */
export function requireScalar(value: unknown, what: string): Scalar {
  const scalar = value instanceof Date ? value.getTime() : value
  if (typeof scalar === 'string') return requireUnicode(scalar, what)
  if (typeof scalar === 'number' && Number.isFinite(scalar)) return scalar
  if (typeof scalar === 'bigint' && fitsInteger(scalar)) return scalar
  throw new TypeError(
    `${what} is ${describe(value)}; give a string, a finite number, a bigint of 64 bits or a Date.`,
  )
}

function describe(value: unknown): string {
  if (value instanceof Date) return 'an invalid Date'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'bigint') return 'a bigint of more than 64 bits'
  if (Array.isArray(value)) return 'an array'
  return value === null || value === undefined ? String(value) : `of type ${typeof value}`
}
