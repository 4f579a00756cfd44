import type { Filter } from '../../filter/filter.ts'
import { checkOptions } from '../options/check-options.ts'
import type { TraceStore } from '../trace-store.ts'
import { aggregateTraces } from './aggregate-traces.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { isOfFunction } from './field-equals.ts'
import { narrowOptions } from './narrow-options.ts'
import type { PerformanceOptions } from './report-performance.ts'
import type { Outliers, PerformanceProfile } from './reports.ts'
import { sampleTraces } from './sample-traces.ts'
import { traceFields } from './trace-fields.ts'

/** Which traces to time, and how closely. */
export interface ProfileOptions extends PerformanceOptions {
  /** Percentiles from 0 to 100, by default 50, 95 and 99. */
  readonly percentiles?: readonly number[] | undefined
}

/**
 * Says how long traces take, and which take longer than 99 percent do.
 * @throws as `aggregateTraces` does.
 */
export async function profilePerformance(
  store: TraceStore,
  options: ProfileOptions = {},
): Promise<PerformanceProfile> {
  checkOptions(options)
  const { functionName, percentiles = [50, 95, 99], ...which } = options
  const narrowed = narrowOptions(store, which, isOfFunction(functionName))
  const [all] = await aggregateTraces(store, {
    ...narrowed,
    percentiles: [...percentiles, outlierPercentile],
  })
  const { mean, max, percentiles: values = [], count: measured = 0 } = all?.durations ?? {}
  const threshold = values.at(-1)
  return {
    total: all?.count ?? 0,
    measured,
    percentiles: values.slice(0, -1).map((duration, index) => ({
      percentile: percentiles[index] ?? Number.NaN,
      duration,
    })),
    ...(mean !== undefined && { mean }),
    ...(max !== undefined && { max }),
    ...(threshold !== undefined && { outliers: await findOutliers(store, narrowed, threshold) }),
  }
}

const outlierPercentile = 99

async function findOutliers(
  store: TraceStore,
  options: AnalysisOptions,
  threshold: number,
): Promise<Outliers> {
  const isLonger: Filter = {
    kind: 'compare',
    field: traceFields.duration,
    relation: 'above',
    value: threshold,
  }
  const outliers = narrowOptions(store, options, [isLonger])
  const [all] = await aggregateTraces(store, outliers)
  return { threshold, count: all?.count ?? 0, samples: await sampleTraces(store, outliers, 3) }
}
