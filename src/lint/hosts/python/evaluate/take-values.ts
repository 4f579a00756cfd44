import type { Event } from '../survey/scope.ts'
import { boundValues } from '../values/merge-values.ts'
import { holeValue, type Value } from '../values/value.ts'
import { holeOf, type Reading } from './reading.ts'

/** The alternatives for a target: of its value, or of a part of it. */
export function takeValues(reading: Reading, { value, take, node }: Event): readonly Value[] {
  const source = value ?? node
  if (value === undefined) return [holeValue(holeOf(reading, source, { origins: [] }))]
  let values = reading.evaluate(value)
  for (const step of take)
    values = values.flatMap((one) => partsOf(one, step) ?? unknown(reading, take, source))
  return boundValues(values, () => holeOf(reading, source))
}

function partsOf(value: Value, step: number | 'each'): readonly Value[] | undefined {
  if (value.kind !== 'list') return undefined
  return step === 'each' ? value.items.flat() : value.items[step]
}

/** An item of something is not said by what it is an item of. */
function unknown(
  reading: Reading,
  take: Event['take'],
  source: Parameters<typeof holeOf>[1],
): readonly Value[] {
  return [holeValue(holeOf(reading, source, take.length > 0 ? { origins: [] } : {}))]
}
