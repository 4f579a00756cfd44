/**
 * Percentiles that a caller asks for.
 * @throws TypeError where one is no number from 0 to 100.
 */
export function readPercentiles(percentiles: readonly number[]): readonly number[] {
  const wrong = percentiles.find((one) => !(one >= 0 && one <= 100))
  if (wrong === undefined) return percentiles
  throw new TypeError(`A percentile is a number from 0 to 100; found ${wrong}.`)
}
