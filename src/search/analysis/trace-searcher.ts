import type { Filter, OrderKey } from '../../filter/filter.ts'
import type { Trace } from '../../schema/trace.ts'
import { checkOptions } from '../options/check-options.ts'
import { checkStore } from '../options/check-store.ts'
import type { SearchOptions } from '../search-options.ts'
import { searchTraces } from '../search-traces.ts'
import type { TraceStore } from '../trace-store.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { fieldEquals } from './field-equals.ts'
import { lastWhile } from './last-while.ts'
import { narrowOptions } from './narrow-options.ts'
import { type PerformanceOptions, reportPerformance } from './report-performance.ts'
import type { PerformanceReport } from './reports.ts'
import { traceFields } from './trace-fields.ts'

/** What else holds of the traces that are looked for, and how many of them to give at most. */
export interface FindOptions
  extends AnalysisOptions,
    Pick<SearchOptions, 'maxResults' | 'includeSpans' | 'onProgress'> {}

/**
 * The everyday questions about the traces of a store. What it is made with, such as the experiments, holds for each of them
 * that does not say otherwise. Traces come newest first, slow ones slowest first; what a search throws, these throw.
 */
export class TraceSearcher {
  readonly #store: TraceStore
  readonly #options: AnalysisOptions

  constructor(store: TraceStore, options: AnalysisOptions = {}) {
    checkStore(store)
    checkOptions(options)
    this.#store = store
    this.#options = options
  }

  /** The traces of the last hours, by default one, that ended in an error. */
  async recentErrors(options: RecentErrors = {}): Promise<readonly Trace[]> {
    checkOptions(options)
    const { hours = 1, ...which } = options
    const { conditions } = lastWhile(this.#with(which), hours, 'hours')
    return await this.#find(which, [fieldEquals(traceFields.status, 'ERROR'), ...conditions])
  }

  /** The traces that took longer, by default than 5000 ms. */
  async slowOperations(options: SlowOperations = {}): Promise<readonly Trace[]> {
    checkOptions(options)
    const { thresholdMs = 5000, ...which } = options
    const { duration } = traceFields
    const isSlow: Filter = { kind: 'compare', field: duration, relation: 'above', value: thresholdMs }
    return await this.#find(which, [isSlow], [{ field: duration, direction: 'descending' }])
  }

  /** The traces of the last days, by default seven, that have the user in the tag `user_id`. */
  async byUser(id: string, options: ByUser = {}): Promise<readonly Trace[]> {
    checkOptions(options)
    checkOptions({ user: id }, ['user'])
    const { days = 7, ...which } = options
    const { conditions } = lastWhile(this.#with(which), days, 'days')
    return await this.#find(which, [fieldEquals(traceFields.taggedUser, id), ...conditions])
  }

  /** The traces that have the category in the tag `category`; of any status, where that is absent or empty. */
  async byCategory(category: string, options: ByCategory = {}): Promise<readonly Trace[]> {
    checkOptions(options)
    checkOptions({ category }, ['category'])
    const { status, ...which } = options
    const ofStatus = status ? [fieldEquals(traceFields.status, status)] : []
    return await this.#find(which, [fieldEquals(traceFields.category, category), ...ofStatus])
  }

  /** How the traces of a function perform, or without one all of them. */
  async performanceReport(options: PerformanceOptions = {}): Promise<PerformanceReport> {
    checkOptions(options)
    return await reportPerformance(this.#store, this.#with(options))
  }

  async #find(
    options: FindOptions,
    conditions: readonly Filter[],
    orderBy: readonly OrderKey[] = [],
  ): Promise<readonly Trace[]> {
    const narrowed = narrowOptions(this.#store, this.#with(options), conditions)
    const { traces } = await searchTraces(this.#store, { ...narrowed, orderBy })
    return traces
  }

  #with<Options extends AnalysisOptions>(options: Options) {
    return { ...this.#options, ...withoutUndefined(options) }
  }
}

/** What `recentErrors` takes. */
export interface RecentErrors extends FindOptions {
  readonly hours?: number | undefined
}

/** What `slowOperations` takes. */
export interface SlowOperations extends FindOptions {
  readonly thresholdMs?: number | undefined
}

/** What `byUser` takes. */
export interface ByUser extends FindOptions {
  readonly days?: number | undefined
}

/** What `byCategory` takes. */
export interface ByCategory extends FindOptions {
  readonly status?: string | undefined
}
