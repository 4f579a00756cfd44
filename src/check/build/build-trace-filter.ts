import type { Filter } from '../../filter/filter.ts'
import { field } from './field.ts'
import { and } from './logic.ts'

/** What traces are looked for; each that is given adds a condition, `undefined` and `''` give none. */
export interface TraceConditions {
  readonly status?: string | undefined
  /** The user whose process made the trace. */
  readonly user?: string | undefined
  /** More than so many ms. */
  readonly minDuration?: number | undefined
  /** Less than so many ms. */
  readonly maxDuration?: number | undefined
  readonly tags?: Readonly<Record<string, string | undefined>> | undefined
  /** Later than this, as ms since the epoch. */
  readonly afterTimestamp?: number | bigint | Date | undefined
}

/** The filter for all the given conditions; with none, the one that every trace passes. */
export function buildTraceFilter(conditions: TraceConditions = {}): Filter {
  const { status, user, minDuration, maxDuration, tags = {}, afterTimestamp } = conditions
  const given = <Value>(value: Value | undefined, condition: (value: Value) => Filter): readonly Filter[] =>
    value === undefined || value === '' ? [] : [condition(value)]
  return and(
    ...given(status, field('attributes.status').equals),
    ...given(user, field('metadata', 'mlflow.user').equals),
    ...given(minDuration, field('attributes.execution_time_ms').above),
    ...given(maxDuration, field('attributes.execution_time_ms').below),
    ...Object.entries(tags).flatMap(([key, value]) => given(value, field('tags', key).equals)),
    ...given(afterTimestamp, field('attributes.timestamp_ms').above),
  )
}
