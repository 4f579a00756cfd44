import type { TraceGroup } from '../../search/analysis/aggregate-query.ts'

/** Traces that began in a stretch of time. */
export interface TimeSlot {
  /** When it begins, ms since the epoch. */
  readonly start: number
  readonly count: number
  readonly errors: number
  /** ms; absent where no trace of it has a duration. */
  readonly meanDuration?: number
}

/** Stretches of one length, none left out between the first and the last. */
export interface TimeSlots {
  /** ms. */
  readonly length: number
  readonly slots: readonly TimeSlot[]
}

/**
 * Puts groups by hour or by day together so that at most `most` slots cover the time from `first` to `last`; what is absent
 * is where the groups begin or end.
 */
export function timeSlots(
  groups: readonly TraceGroup[],
  { first, last, most }: { readonly first?: number; readonly last?: number; readonly most?: number },
): TimeSlots {
  const keys = groups.map(({ key }) => Number(key))
  const start = first ?? keys[0]
  const end = last ?? keys.at(-1)
  if (start === undefined || end === undefined) return { length: hour, slots: [] }
  const length = slotLength(start, end, most)
  const from = slotOf(start, length)
  const count = Math.max(0, slotOf(end, length) - from + 1)
  const bySlot = Map.groupBy(groups, ({ key }) => slotOf(Number(key), length) - from)
  const slots = Array.from({ length: count }, (_, index) =>
    sumGroups((from + index) * length, bySlot.get(index) ?? []),
  )
  return { length, slots }
}

/** The shortest length that lets so many slots cover a time, ms. */
export function slotLength(first: number, last: number, most = 60): number {
  return slotLengths.find((one) => slotOf(last, one) - slotOf(first, one) < most) ?? longest
}

const hour = 3_600_000
const day = 24 * hour
const slotLengths = [
  ...[1, 2, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 2, 7, 14, 28, 91, 364].map((days) => days * day),
]
const longest = 3640 * day

function slotOf(time: number, length: number): number {
  return Math.floor(time / length)
}

function sumGroups(start: number, groups: readonly TraceGroup[]): TimeSlot {
  const sum = (read: (group: TraceGroup) => number) => groups.reduce((total, group) => total + read(group), 0)
  const measured = sum(({ durations }) => durations.count)
  const whole = sum(({ durations }) => durations.count * (durations.mean ?? 0))
  return {
    start,
    count: sum(({ count }) => count),
    errors: sum(({ errors }) => errors),
    ...(measured > 0 && { meanDuration: whole / measured }),
  }
}
