import type { ColumnsPart, Tone } from '../report-page.ts'
import { showMinute } from '../show-amount.ts'
import type { TimeSlot, TimeSlots } from '../time-slots.ts'

/** What of the slots is shown. */
export interface Timeline {
  /** Such as `Errors`; how long a slot is comes after it. */
  readonly what: string
  readonly read: (slot: TimeSlot) => number
  readonly show: (value: number) => string
  readonly size: ColumnsPart['size']
  readonly tone?: Tone
}

/** A chart over time, which must not be empty. */
export function timelinePart(
  { length, slots }: TimeSlots,
  { what, read, show, size, tone }: Timeline,
): ColumnsPart {
  const title = `${what} per ${showLength(length)}`
  const top = slots.reduce((one, other) => (read(other) > read(one) ? other : one))
  return {
    kind: 'columns',
    title,
    summary: `${title}, ${label(slots[0], length)} to ${label(slots.at(-1), length)} UTC; the most is ${show(read(top))} at ${label(top, length)}.`,
    columns: ['from (UTC)', what.toLowerCase()],
    bars: slots.map((slot, index) => ({
      label: label(slot, length),
      tick: tick(label(slots[index - 1], length), label(slot, length), slots.length * length > 36 * hour),
      value: read(slot),
      shown: show(read(slot)),
      ...(tone && { tone }),
    })),
    size,
  }
}

const hour = 3_600_000

function showLength(length: number): string {
  const [unit, size] = length % (24 * hour) === 0 ? ['day', 24 * hour] : ['hour', hour]
  const count = length / size
  return count === 1 ? unit : `${count} ${unit}s`
}

function label(slot: TimeSlot | undefined, length: number): string {
  const minute = showMinute(slot?.start ?? 0)
  return length % (24 * hour) === 0 ? minute.slice(0, -6) : minute
}

/** What of a label its neighbour before it does not say: the day of a year, else, of few days, every third hour. */
function tick(before: string, label: string, hasManyDays: boolean): string {
  if (before.slice(0, 10) !== label.slice(0, 10)) return label.slice(5, 10)
  return hasManyDays || Number(label.slice(11, 13)) % 3 > 0 ? '' : label.slice(11)
}
