import type { DurationBin } from '../duration-bins.ts'
import type { ColumnsPart } from '../report-page.ts'
import { showCount, showCountOf } from '../show-amount.ts'

/** How many traces took how long; there are some. */
export function histogramPart(bins: readonly DurationBin[], measured: number): ColumnsPart {
  const { from, to, count } = bins.reduce((one, other) => (other.count > one.count ? other : one))
  const range = Number.isFinite(to) ? `${showBound(from)} to ${showBound(to)}` : `${showBound(from)} or more`
  return {
    kind: 'columns',
    title: 'Durations',
    summary: `Of ${showCountOf(measured, 'trace')} with a duration, the most in one range are ${showCount(count)}: ${range}.`,
    columns: ['from', 'traces'],
    bars: bins.map((bin) => ({
      label: showBound(bin.from),
      value: bin.count,
      shown: showCount(bin.count),
    })),
    size: 'large',
  }
}

/** Short, as it stands below a column: `5 min`, not `5 min 0 s`. */
function showBound(ms: number): string {
  const unit = units.find(({ size }) => ms >= size)
  return unit === undefined ? `${ms} ms` : `${ms / unit.size} ${unit.name}`
}

const units = [
  { name: 'h', size: 3_600_000 },
  { name: 'min', size: 60_000 },
  { name: 's', size: 1000 },
]
