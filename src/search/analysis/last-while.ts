import type { Filter } from '../../filter/filter.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { traceFields } from './trace-fields.ts'

/** A window of time that reaches back from now. */
export interface TimeWindow {
  /** When it begins, ms since the epoch. */
  readonly since: number
  /** Says that a trace began later; absent where the options say themselves when the window begins. */
  readonly conditions: readonly Filter[]
}

/**
 * The last hours or days, unless the options have a `since` of their own.
 * @throws TypeError where that is no time.
 */
export function lastWhile(
  { since, now = Date.now }: AnalysisOptions,
  length: number,
  unit: keyof typeof units,
): TimeWindow {
  if (since !== undefined) return { since: Number(since), conditions: [] }
  const start = Math.trunc(now() - length * units[unit])
  if (!Number.isSafeInteger(start))
    throw new TypeError(`${unit} takes no more than there were; found ${length}`)
  return {
    since: start,
    conditions: [{ kind: 'compare', field: traceFields.time, relation: 'above', value: start }],
  }
}

/** ms. */
const units = { hours: 3_600_000, days: 86_400_000 } as const
