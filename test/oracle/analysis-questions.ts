import type { Trace } from '../../src/schema/trace.ts'
import { analyzeUserActivity } from '../../src/search/analysis/analyze-user-activity.ts'
import { monitorErrors } from '../../src/search/analysis/monitor-errors.ts'
import { profilePerformance } from '../../src/search/analysis/profile-performance.ts'
import { TraceSearcher } from '../../src/search/analysis/trace-searcher.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { now, words } from './draft-analysed-traces.ts'

/** An analysis, as Python is asked for it, and ours in the words of its answer. */
export interface Question {
  readonly ask: Readonly<Record<string, unknown>> & {
    readonly ask: string
    readonly experiments: readonly number[]
  }
  readonly answer: (store: TraceStore, experimentIds: readonly string[]) => Promise<unknown>
}

const clock = { now: () => now }

/** Every analysis, of one experiment and of two. */
export function analysisQuestions(): readonly Question[] {
  return [[0], [0, 1]].flatMap((experiments) =>
    [
      ...[0.5, 1, 24, 500].flatMap((hours) => [errors(hours), recentErrors(hours)]),
      ...['', ...words.functions].flatMap((name) => [
        performance(name),
        profile(name, [50, 95, 99]),
        profile(name, [0, 12.5, 33, 90, 100]),
      ]),
      ...words.users.flatMap((user) =>
        [1, 7, 30].flatMap((days) => [activity(user, days), byUser(user, days)]),
      ),
      ...words.categories.flatMap((name) => ['', 'OK', 'ERROR'].map((status) => byCategory(name, status))),
      ...[0, 5000, 10_000].map(slowOperations),
    ].map(({ ask, answer }) => ({ ask: { ...ask, experiments }, answer })),
  )
}

type Answered = Pick<Question, 'answer'> & {
  readonly ask: { readonly ask: string } & Readonly<Record<string, unknown>>
}

function errors(hours: number): Answered {
  return {
    ask: { ask: 'monitor_errors', now, hours },
    async answer(store, experimentIds) {
      const { count, byFunction, samples } = await monitorErrors(store, { ...clock, hours, experimentIds })
      const named = byFunction.filter(({ functionName }) => functionName !== undefined)
      return {
        count,
        by_function: Object.fromEntries(named.map((one) => [one.functionName, one.count])),
        samples: samples.map(({ info, preview = '', functionName = null, time }) => [
          info.traceId,
          preview,
          functionName,
          time,
        ]),
      }
    },
  }
}

function profile(functionName: string, percentiles: readonly number[]): Answered {
  return {
    ask: { ask: 'profile_performance', function_name: functionName, percentiles },
    async answer(store, experimentIds) {
      const report = await profilePerformance(store, { functionName, percentiles, experimentIds })
      const { total, measured, mean = null, max = null, outliers } = report
      if (total === 0) return null
      return {
        total,
        measured,
        percentiles: percentiles.map((_, index) => report.percentiles[index]?.duration ?? null),
        mean,
        max,
        threshold: outliers?.threshold ?? null,
        outliers: outliers?.count ?? 0,
        samples: (outliers?.samples ?? []).map(({ info }) => info.traceId),
      }
    },
  }
}

function activity(user: string, days: number): Answered {
  return {
    ask: { ask: 'analyze_user_activity', now, user, days },
    async answer(store, experimentIds) {
      const report = await analyzeUserActivity(store, { ...clock, user, days, experimentIds })
      const { total, byDay, byCategory, meanDuration = null, errorRate } = report
      if (total === 0) return null
      return {
        total,
        by_day: Object.fromEntries(byDay.map(({ day, count }) => [day, count])),
        by_category: Object.fromEntries(byCategory.map(({ category, count }) => [category, count])),
        mean: meanDuration,
        error_rate: errorRate,
      }
    },
  }
}

function performance(functionName: string): Answered {
  return {
    ask: { ask: 'performance_report', function_name: functionName },
    async answer(store, experimentIds) {
      const report = await new TraceSearcher(store, { experimentIds }).performanceReport({ functionName })
      const { total, errorRate, meanDuration = null } = report
      if (total === 0) return null
      const percentiles = [report.p50Duration, report.p95Duration, report.p99Duration].map(
        (one) => one ?? null,
      )
      return { total, error_rate: errorRate, mean: meanDuration, percentiles }
    },
  }
}

function recentErrors(hours: number): Answered {
  return found({ ask: 'recent_errors', now, hours }, (searcher) => searcher.recentErrors({ hours }))
}

function slowOperations(thresholdMs: number): Answered {
  const ask = { ask: 'slow_operations', threshold_ms: thresholdMs }
  return found(ask, (searcher) => searcher.slowOperations({ thresholdMs }))
}

function byUser(user: string, days: number): Answered {
  return found({ ask: 'by_user', now, user, days }, (searcher) => searcher.byUser(user, { days }))
}

function byCategory(category: string, status: string): Answered {
  const ask = { ask: 'by_category', category, status }
  return found(ask, (searcher) => searcher.byCategory(category, { status }))
}

function found(ask: Answered['ask'], find: (searcher: TraceSearcher) => Promise<readonly Trace[]>): Answered {
  return {
    ask,
    async answer(store, experimentIds) {
      const traces = await find(new TraceSearcher(store, { ...clock, experimentIds }))
      return traces.map(({ info }) => info.traceId)
    },
  }
}
