import type { PerformanceData } from '../data/gather-performance.ts'
import type { Fact, ReportPart } from '../report-page.ts'
import { showCount, showCountOf, showDuration, showShare } from '../show-amount.ts'
import { functionsPart } from './functions-part.ts'
import { histogramPart } from './histogram-part.ts'
import { samplesPart } from './samples-part.ts'
import { timelinePart } from './timeline-part.ts'

/** Performance as parts of a report; there are traces. */
export function performanceParts(data: PerformanceData): ReportPart[] {
  const { measured, outliers, histogram, timeline, byFunction } = data
  return [
    { kind: 'facts', facts: [...countFacts(data), ...durationFacts(data)] },
    ...(histogram.length > 0 ? [histogramPart(histogram, measured)] : []),
    timelinePart(timeline, {
      what: 'Traces',
      read: ({ count }) => count,
      show: showCount,
      size: 'small',
    }),
    timelinePart(timeline, {
      what: 'Mean duration',
      read: ({ meanDuration = 0 }) => meanDuration,
      show: showDuration,
      size: 'small',
    }),
    functionsPart(byFunction),
    ...(outliers && outliers.count > 0
      ? [
          samplesPart(
            `Outliers: the newest of ${showCountOf(outliers.count, 'trace')} above ${showDuration(outliers.threshold)}`,
            outliers.samples,
          ),
        ]
      : []),
  ]
}

function countFacts({ total, errorRate = 0, errors }: PerformanceData): readonly Fact[] {
  return [
    { label: 'traces', shown: showCount(total) },
    { label: 'error rate', shown: showShare(errorRate), ...(errors > 0 && { tone: 'bad' }) },
  ]
}

function durationFacts({ mean, max, percentiles }: PerformanceData): readonly Fact[] {
  const fact = (label: string, duration: number | undefined): readonly Fact[] =>
    duration === undefined ? [] : [{ label, shown: showDuration(duration) }]
  return [
    ...fact('mean', mean),
    ...percentiles.flatMap(({ percentile, duration }) => fact(`p${percentile}`, duration)),
    ...fact('longest', max),
  ]
}
