import type { Field } from './filter.ts'

/** Entities are put together that have the same value in a field; those that lack it are a group of their own. */
export interface FieldGrouping {
  readonly kind: 'field'
  readonly field: Field
}

/** Traces are put together that began in the same hour or on the same day, UTC. */
export interface TimeGrouping {
  readonly kind: 'time'
  readonly unit: TimeUnit
}

/** What entities are put together by, to be counted. */
export type Grouping = FieldGrouping | TimeGrouping

/** The spans of time that traces are put together by. */
export type TimeUnit = keyof typeof timeUnits

/** How long each of them is, ms. */
export const timeUnits = { hour: 3_600_000, day: 86_400_000 } as const
