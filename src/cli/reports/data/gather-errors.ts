import { aggregateTraces } from '../../../search/analysis/aggregate-traces.ts'
import { monitorErrors } from '../../../search/analysis/monitor-errors.ts'
import { mostFirst } from '../../../search/analysis/most-first.ts'
import { traceFields } from '../../../search/analysis/trace-fields.ts'
import type { Asked } from '../asked.ts'
import type { TimeSlots } from '../time-slots.ts'
import { countedTraces } from './counted-traces.ts'
import { gatherTimeline } from './gather-timeline.ts'
import { type TraceSampleData, traceSampleData } from './trace-sample-data.ts'

/** The errors of a window of time, and what they are to all its traces. */
export interface ErrorsData {
  /** ms since the epoch. */
  readonly since: number
  /** Of all traces. */
  readonly total: number
  /** Of those that ended in an error. */
  readonly count: number
  /** Absent where there are no traces. */
  readonly errorRate?: number
  /** Those with errors, most errors first. */
  readonly byFunction: readonly FunctionErrors[]
  readonly timeline: TimeSlots
  /** The newest first. */
  readonly samples: readonly TraceSampleData[]
}

/** The errors of a function; without a name, those of traces that have none. */
export interface FunctionErrors {
  readonly functionName?: string
  readonly count: number
  readonly total: number
  readonly errorRate: number
}

/** Counts errors, by default those of the last day. */
export async function gatherErrors(asked: Asked): Promise<ErrorsData> {
  const since = asked.traces.since ?? asked.now - 86_400_000
  const options = countedTraces(asked, since)
  await asked.step('Counting errors by function')
  const groups = await aggregateTraces(asked.store, {
    ...options,
    groupBy: { kind: 'field', field: traceFields.functionName },
  })
  const byFunction = groups.map(
    ({ key, errors, count }): FunctionErrors => ({
      ...(key !== undefined && { functionName: String(key) }),
      count: errors,
      total: count,
      errorRate: errors / count,
    }),
  )
  const total = byFunction.reduce((sum, one) => sum + one.total, 0)
  await asked.step('Counting errors by time')
  const timeline = await gatherTimeline(asked, options)
  await asked.step('Reading the newest errors')
  const { count, samples } = await monitorErrors(asked.store, options)
  return {
    since,
    total,
    count,
    ...(total > 0 && { errorRate: count / total }),
    byFunction: mostFirst(
      byFunction.filter((one) => one.count > 0),
      ({ functionName }) => functionName,
    ),
    timeline,
    samples: samples.map(traceSampleData),
  }
}
