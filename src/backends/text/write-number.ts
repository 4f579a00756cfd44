/** A number as every dialect reads it back: without a plus, and integers beyond ±2^53 that are doubles with an exponent. */
export function writeNumber(value: number | bigint): string {
  if (typeof value === 'bigint') return String(value)
  if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity
  const text = Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)
  return text.replace('e+', 'e')
}

/** Greater than every double: read as infinity. */
const infinity = '1e400'
