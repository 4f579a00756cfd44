import type { Measurement } from './measure.ts'
import type { Contest, Suite } from './suite.ts'

/** Every suite by its name; each is loaded only by the process that measures it. */
export const suites = {
  parse: () => import('./suites/parse.ts'),
  check: () => import('./suites/check.ts'),
  lint: () => import('./suites/lint.ts'),
  predicate: () => import('./suites/predicate.ts'),
  'predicate-alternating': () => import('./suites/predicate-alternating.ts'),
  sql: () => import('./suites/sql.ts'),
  format: () => import('./suites/format.ts'),
  'cold-start': () => import('./suites/cold-start.ts'),
} as const satisfies Record<string, () => Promise<Suite>>

/** The name of a suite. */
export type SuiteName = keyof typeof suites

/** A contest's figures: nanoseconds a thing. */
export interface ContestResult extends Pick<Contest, 'title' | 'thing' | 'targets'> {
  readonly measurements: readonly Measurement[]
}

/** A suite's figures. */
export interface SuiteResult {
  readonly suite: SuiteName
  readonly contests: readonly ContestResult[]
}
