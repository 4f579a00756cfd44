/** How many durations are at least `from` and below `to`, ms. */
export interface DurationBin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** A duration, ms, and how many traces took so long. */
export interface CountedDuration {
  readonly duration: number
  readonly count: number
}

/** Counts durations in bins of readable bounds (1, 2, 5, 10, … ms), without empty bins at the ends. */
export function durationBins(durations: readonly CountedDuration[]): readonly DurationBin[] {
  const counts = new Array<number>(bounds.length - 1).fill(0)
  for (const { duration, count } of durations) {
    const index = binOf(duration)
    counts[index] = (counts[index] ?? 0) + count
  }
  const first = counts.findIndex((count) => count > 0)
  if (first === -1) return []
  const last = counts.findLastIndex((count) => count > 0)
  return counts.slice(first, last + 1).map((count, index) => ({
    from: bounds[first + index] ?? 0,
    to: bounds[first + index + 1] ?? Number.POSITIVE_INFINITY,
    count,
  }))
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** ms. What takes longer than a day is in the last bin. */
const bounds = [
  ...[0, 1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 20, 30].map((seconds) => seconds * second),
  ...[1, 2, 5, 10, 20, 30].map((minutes) => minutes * minute),
  ...[1, 2, 6, 12, 24].map((hours) => hours * hour),
  Number.POSITIVE_INFINITY,
]

function binOf(duration: number): number {
  const after = bounds.findIndex((bound) => bound > duration)
  return Math.max(0, after === -1 ? bounds.length - 2 : after - 1)
}
