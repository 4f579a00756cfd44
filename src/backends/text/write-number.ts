/**
 * A number as every dialect reads it back: without a plus, and integers beyond ±2^53 that are doubles with an exponent.
 * A double of so many milliseconds that they are beyond 64 bits in nanoseconds keeps its point: MLflow fails on such an
 * integer beside a condition on spans.
 */
export function writeNumber(value: number | bigint): string {
  if (typeof value === 'bigint') return String(value)
  if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity
  if (Number.isSafeInteger(value) && Math.abs(value) > fewMilliseconds) return `${value}.0`
  const text = Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)
  return text.replace('e+', 'e')
}

/** Ten seconds less than 2^63 ns, in ms. */
const fewMilliseconds = 9_223_372_026_854

/** Greater than every double: read as infinity. */
const infinity = '1e400'
