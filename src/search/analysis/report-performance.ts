import { checkOptions } from '../options/check-options.ts'
import type { TraceStore } from '../trace-store.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { aggregateTraces } from './aggregate-traces.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { isOfFunction } from './field-equals.ts'
import { narrowOptions } from './narrow-options.ts'
import type { PerformanceReport } from './reports.ts'

/** Which traces to time. */
export interface PerformanceOptions extends AnalysisOptions {
  /** Only those of this function, by the name of the trace; absent or empty: of all. */
  readonly functionName?: string | undefined
}

/**
 * Says how many traces there are, how often they fail and how long they take.
 * @throws as `aggregateTraces` does.
 */
export async function reportPerformance(
  store: TraceStore,
  options: PerformanceOptions = {},
): Promise<PerformanceReport> {
  checkOptions(options)
  const { functionName, ...which } = options
  const narrowed = narrowOptions(store, which, isOfFunction(functionName))
  const [all] = await aggregateTraces(store, { ...narrowed, percentiles: [50, 95, 99] })
  if (all === undefined || all.count === 0) return { total: 0 }
  const [p50Duration, p95Duration, p99Duration] = all.durations.percentiles
  return withoutUndefined({
    total: all.count,
    errorRate: all.errors / all.count,
    meanDuration: all.durations.mean,
    p50Duration,
    p95Duration,
    p99Duration,
  })
}
