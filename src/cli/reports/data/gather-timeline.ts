import { type AggregateOptions, aggregateTraces } from '../../../search/analysis/aggregate-traces.ts'
import type { Asked } from '../asked.ts'
import { slotLength, type TimeSlots, timeSlots } from '../time-slots.ts'

/** When the traces began: in slots that cover the window, or where that is open, from the first of them to the last. */
export async function gatherTimeline(
  { store, traces, now }: Asked,
  options: AggregateOptions & { readonly since?: number },
): Promise<TimeSlots> {
  const countBy = (unit: 'hour' | 'day') =>
    aggregateTraces(store, { ...options, groupBy: { kind: 'time', unit } })
  const days = await countBy('day')
  const [firstDay] = days
  const lastDay = days.at(-1)
  if (firstDay === undefined || lastDay === undefined) return { length: dayMs, slots: [] }
  const window = options.since === undefined ? {} : { first: options.since, last: (traces.until ?? now) - 1 }
  const { first = Number(firstDay.key), last = Number(lastDay.key) + dayMs - 1 } = window
  return slotLength(first, last) % dayMs === 0
    ? timeSlots(days, { first, last })
    : timeSlots(await countBy('hour'), window)
}

const dayMs = 86_400_000
