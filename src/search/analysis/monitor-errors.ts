import { checkOptions } from '../options/check-options.ts'
import type { TraceStore } from '../trace-store.ts'
import { aggregateTraces } from './aggregate-traces.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { fieldEquals } from './field-equals.ts'
import { lastWhile } from './last-while.ts'
import { mostFirst } from './most-first.ts'
import { narrowOptions } from './narrow-options.ts'
import type { ErrorReport, FunctionCount } from './reports.ts'
import { sampleTraces } from './sample-traces.ts'
import { traceFields } from './trace-fields.ts'

/** Which errors to count. */
export interface ErrorOptions extends AnalysisOptions {
  /** How far back to look, by default 1; `since` says it instead. */
  readonly hours?: number | undefined
}

/**
 * Counts the traces that ended in an error, by function, and gives the most recent ones.
 * @throws as `aggregateTraces` does.
 */
export async function monitorErrors(store: TraceStore, options: ErrorOptions = {}): Promise<ErrorReport> {
  checkOptions(options)
  const { since, conditions } = lastWhile(options, options.hours ?? 1, 'hours')
  const errors = narrowOptions(store, options, [fieldEquals(traceFields.status, 'ERROR'), ...conditions])
  const groups = await aggregateTraces(store, {
    ...errors,
    groupBy: { kind: 'field', field: traceFields.functionName },
  })
  const byFunction = groups.map(
    ({ key, count }): FunctionCount => ({
      ...(key !== undefined && { functionName: String(key) }),
      count,
    }),
  )
  return {
    since,
    count: byFunction.reduce((sum, { count }) => sum + count, 0),
    byFunction: mostFirst(byFunction, ({ functionName }) => functionName),
    samples: await sampleTraces(store, errors, 5),
  }
}
