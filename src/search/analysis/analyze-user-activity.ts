import type { Field } from '../../filter/filter.ts'
import { checkOptions } from '../options/check-options.ts'
import type { TraceStore } from '../trace-store.ts'
import type { TraceGroup } from './aggregate-query.ts'
import { type AggregateOptions, aggregateTraces } from './aggregate-traces.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { fieldEquals } from './field-equals.ts'
import { lastWhile } from './last-while.ts'
import { mostFirst } from './most-first.ts'
import { narrowOptions } from './narrow-options.ts'
import type { CategoryCount, UserActivity } from './reports.ts'
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
export async function analyzeUserActivity(store: TraceStore, options: UserOptions): Promise<UserActivity> {
  checkOptions(options, ['user'])
  const { user, userField = traceFields.user, days: length = 7, ...which } = options
  const { since, conditions } = lastWhile(which, length, 'days')
  const theirs = narrowOptions(store, which, [fieldEquals(userField, user), ...conditions])
  const days = await aggregateTraces(store, { ...theirs, groupBy: { kind: 'time', unit: 'day' } })
  const [total, errors] = [sumOf(days, ({ count }) => count), sumOf(days, (one) => one.errors)]
  const measured = sumOf(days, ({ durations }) => durations.count)
  const duration = sumOf(days, ({ durations }) => (durations.mean ?? 0) * durations.count)
  return {
    user,
    since,
    total,
    byDay: days.map(({ key, count }) => ({ day: utcDay(Number(key)), count })),
    byCategory: await countCategories(store, theirs),
    ...(measured > 0 && { meanDuration: duration / measured }),
    ...(total > 0 && { errorRate: errors / total }),
  }
}

function sumOf(groups: readonly TraceGroup[], numberOf: (group: TraceGroup) => number): number {
  return groups.reduce((sum, group) => sum + numberOf(group), 0)
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
