import type { DurationStatistics } from './aggregate-query.ts'
import { growingNumbers } from './growing-numbers.ts'
import { interpolate, placePercentile } from './percentile.ts'

/** Takes durations one by one. */
export interface DurationFold {
  readonly add: (duration: number) => void
  readonly statistics: () => DurationStatistics
}

/** Durations, of which only percentiles need to be kept: eight bytes each, and none where no percentile is asked for. */
export function foldDurations(percentiles: readonly number[]): DurationFold {
  const kept = percentiles.length > 0 ? growingNumbers() : undefined
  const sum = exactSum()
  let [count, min, max] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return {
    add(duration) {
      count += 1
      sum.add(duration)
      kept?.add(duration)
      if (duration < min) min = duration
      if (duration > max) max = duration
    },
    statistics() {
      if (count === 0) return { count, percentiles: [] }
      const sorted = kept?.sorted() ?? []
      return {
        count,
        mean: sum.total() / count,
        min,
        max,
        percentiles: percentiles.map((one) => percentileOf(sorted, one)),
      }
    },
  }
}

/** Keeps what rounding loses apart (Neumaier), so that the order of the traces does not matter. */
function exactSum() {
  let [total, lost] = [0, 0]
  return {
    add(value: number) {
      const next = total + value
      lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
      total = next
    },
    total: () => total + lost,
  }
}

function percentileOf(sorted: ArrayLike<number>, percentile: number): number {
  const { below, fraction } = placePercentile(percentile, sorted.length)
  const low = sorted[below] ?? 0
  return interpolate(low, sorted[below + 1] ?? low, fraction)
}
