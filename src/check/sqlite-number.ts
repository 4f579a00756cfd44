import type { Scalar } from '../filter/filter.ts'
import { fitsInteger, narrow } from './integers.ts'

/**
 * The number that SQLite's numeric affinity makes of a text, as MLflow's time and duration columns have it; `undefined`
 * where it stays text, which is greater than every number.
 */
export function numberOfText(text: string): Scalar | undefined {
  if (!numberText.test(text)) return undefined
  const trimmed = text.trim()
  if (!/^[+-]?\d+$/.test(trimmed)) return Number(trimmed)
  const integer = BigInt(trimmed.replace('+', ''))
  if (!fitsInteger(integer)) return Number(trimmed)
  return narrow(integer)
}

const numberText = /^[ \t\n\v\f\r]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t\n\v\f\r]*$/
