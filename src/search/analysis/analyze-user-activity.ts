import type { Field } from '../../filter/filter.ts'
import type { TraceStore } from '../trace-store.ts'
import { type AggregateOptions, aggregateTraces } from './aggregate-traces.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { fieldEquals } from './field-equals.ts'
import { lastWhile } from './last-while.ts'
import { mostFirst } from './most-first.ts'
import { narrowOptions } from './narrow-options.ts'
import type { CategoryCount, DayCount, UserActivity } from './reports.ts'
import { traceFields } from './trace-fields.ts'
import { utcDay } from './utc-day.ts'

/** Whose traces to look at. */
export interface UserOptions extends AnalysisOptions {
  readonly user: string
  /** Where the user is named, by default in the metadata `mlflow.user`. */
  readonly userField?: Field | undefined
  /** How far back to look, by default 7; `since` says it instead. */
  readonly days?: number | undefined
}

/**
 * Says what a user did, day by day and by category of query, how long that took and how often it failed.
 * @throws as `aggregateTraces` does.
 */
export async function analyzeUserActivity(
  store: TraceStore,
  { user, userField = traceFields.user, days = 7, ...options }: UserOptions,
): Promise<UserActivity> {
  const { since, conditions } = lastWhile(options, days, 'days')
  const theirs = narrowOptions(store, options, [fieldEquals(userField, user), ...conditions])
  const [all] = await aggregateTraces(store, theirs)
  const { count = 0, errors = 0, durations } = all ?? {}
  return {
    user,
    since,
    total: count,
    byDay: await countDays(store, theirs),
    byCategory: await countCategories(store, theirs),
    ...(durations?.mean !== undefined && { meanDuration: durations.mean }),
    ...(count > 0 && { errorRate: errors / count }),
  }
}

async function countDays(store: TraceStore, options: AggregateOptions): Promise<readonly DayCount[]> {
  const days = await aggregateTraces(store, { ...options, groupBy: { kind: 'time', unit: 'day' } })
  return days.map(({ key, count }) => ({ day: utcDay(Number(key)), count }))
}

async function countCategories(
  store: TraceStore,
  options: AggregateOptions,
): Promise<readonly CategoryCount[]> {
  const groups = await aggregateTraces(store, {
    ...options,
    groupBy: { kind: 'field', field: traceFields.queryCategory },
  })
  const categories = groups.flatMap(({ key, count }): readonly CategoryCount[] =>
    key === undefined ? [] : [{ category: String(key), count }],
  )
  return mostFirst(categories, ({ category }) => category)
}
