import type { TraceGroup } from '../../../search/analysis/aggregate-query.ts'
import { aggregateTraces } from '../../../search/analysis/aggregate-traces.ts'
import { isOfFunction } from '../../../search/analysis/field-equals.ts'
import { narrowOptions } from '../../../search/analysis/narrow-options.ts'
import { profilePerformance } from '../../../search/analysis/profile-performance.ts'
import type { PercentileValue, PerformanceProfile } from '../../../search/analysis/reports.ts'
import { traceFields } from '../../../search/analysis/trace-fields.ts'
import type { Asked } from '../asked.ts'
import { type DurationBin, durationBins } from '../duration-bins.ts'
import type { TimeSlots } from '../time-slots.ts'
import { countedTraces } from './counted-traces.ts'
import { gatherTimeline } from './gather-timeline.ts'
import { type TraceSampleData, traceSampleData } from './trace-sample-data.ts'

/** How long traces take and how often they fail. */
export interface PerformanceData extends Omit<PerformanceProfile, 'outliers'> {
  readonly functionName?: string
  readonly errors: number
  /** Absent where there are no traces. */
  readonly errorRate?: number
  readonly outliers?: {
    readonly threshold: number
    readonly count: number
    readonly samples: readonly TraceSampleData[]
  }
  /** The slowest first. */
  readonly byFunction: readonly FunctionPerformance[]
  readonly histogram: readonly DurationBin[]
  readonly timeline: TimeSlots
}

/** How a function performs; without a name, traces that have none. */
export interface FunctionPerformance {
  readonly functionName?: string
  readonly count: number
  readonly errorRate: number
  /** ms; absent where no trace has a duration. */
  readonly meanDuration?: number
  readonly percentiles: readonly PercentileValue[]
}

/** What the report looks at more closely. */
export interface PerformanceAsked {
  readonly functionName?: string
  readonly percentiles: readonly number[]
}

/** Times the traces. */
export async function gatherPerformance(
  asked: Asked,
  { functionName, percentiles }: PerformanceAsked,
): Promise<PerformanceData> {
  const { store, step } = asked
  const options = narrowOptions(store, countedTraces(asked), isOfFunction(functionName))
  await step('Computing percentiles')
  const { outliers, ...profile } = await profilePerformance(store, { ...options, percentiles })
  await step('Computing percentiles by function')
  const byFunction = await aggregateTraces(store, {
    ...options,
    percentiles,
    groupBy: { kind: 'field', field: traceFields.functionName },
  })
  await step('Counting durations')
  const durations = await aggregateTraces(store, {
    ...options,
    groupBy: { kind: 'field', field: traceFields.duration },
  })
  await step('Counting traces by time')
  const timeline = await gatherTimeline(asked, options)
  const errors = byFunction.reduce((total, group) => total + group.errors, 0)
  return {
    ...(functionName && { functionName }),
    ...profile,
    errors,
    ...(profile.total > 0 && { errorRate: errors / profile.total }),
    ...(outliers && { outliers: { ...outliers, samples: outliers.samples.map(traceSampleData) } }),
    byFunction: byFunction.map((group) => functionPerformance(group, percentiles)).toSorted(slowestFirst),
    histogram: durationBins(countDurations(durations)),
    timeline,
  }
}

function functionPerformance(
  { key, count, errors, durations }: TraceGroup,
  percentiles: readonly number[],
): FunctionPerformance {
  return {
    ...(key !== undefined && { functionName: String(key) }),
    count,
    errorRate: errors / count,
    ...(durations.mean !== undefined && { meanDuration: durations.mean }),
    percentiles: durations.percentiles.map((duration, index) => ({
      percentile: percentiles[index] ?? Number.NaN,
      duration,
    })),
  }
}

/** By the last percentile, which says most of how slow it can be. */
function slowestFirst(one: FunctionPerformance, other: FunctionPerformance): number {
  return slowness(other) - slowness(one)
}

function slowness({ percentiles, meanDuration }: FunctionPerformance): number {
  return percentiles.at(-1)?.duration ?? meanDuration ?? -1
}

function countDurations(groups: readonly TraceGroup[]) {
  return groups.flatMap(({ key, count }) => (key === undefined ? [] : [{ duration: Number(key), count }]))
}
