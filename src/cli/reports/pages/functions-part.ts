import type { FunctionPerformance } from '../data/gather-performance.ts'
import type { Bar, BarsPart } from '../report-page.ts'
import { showCount, showDuration, showShare } from '../show-amount.ts'
import { topBars } from './top-bars.ts'

/** Functions by the greatest percentile that was asked for, the others beside it; without any, by the mean. */
export function functionsPart(functions: readonly FunctionPerformance[]): BarsPart {
  const measured = functions.find(({ percentiles }) => percentiles.length > 0)
  const names = measured?.percentiles.map(({ percentile }) => `p${percentile}`) ?? ['mean']
  const [first = '', ...others] = names.toReversed()
  return {
    kind: 'bars',
    title: 'Durations by function',
    columns: ['function', first, ...others, 'traces', 'error rate'],
    ...topBars(functions.map((one) => functionBar(one, others.length))),
  }
}

function functionBar(
  { functionName, percentiles, meanDuration, count, errorRate }: FunctionPerformance,
  others: number,
): Bar {
  const durations = percentiles.map(({ duration }) => duration).toReversed()
  const [value = meanDuration, ...rest] = durations
  return {
    label: functionName ?? '(no name)',
    value: value ?? 0,
    shown: showOptional(value),
    notes: [
      ...Array.from({ length: others }, (_, index) => showOptional(rest[index])),
      showCount(count),
      showShare(errorRate),
    ],
  }
}

function showOptional(duration: number | undefined): string {
  return duration === undefined ? '' : showDuration(duration)
}
