/** Where a percentile lies among sorted values: between the values at `below` and at the index after it. */
export interface PercentilePlace {
  readonly below: number
  /** How far it is to the next value, from 0 up to but not including 1. */
  readonly fraction: number
}

/** The place of a percentile, 0 to 100, among `count` values, as pandas has it by default. */
export function placePercentile(percentile: number, count: number): PercentilePlace {
  const index = (count - 1) * (percentile / 100)
  const below = Math.floor(index)
  return { below, fraction: index - below }
}

/** The value between two neighbours, in the steps in which NumPy computes it. */
export function interpolate(low: number, high: number, fraction: number): number {
  if (fraction === 0) return low
  const distance = high - low
  return fraction < 0.5 ? low + distance * fraction : high - distance * (1 - fraction)
}
