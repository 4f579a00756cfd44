import type { SyntaxNode } from '@lezer/common'
import type { Event } from '../survey/scope.ts'
import { concatenate } from '../values/concatenate.ts'
import { type DictionaryValue, holeValue, type ListValue, type Value } from '../values/value.ts'
import { addLists, listsOf } from './lists-of.ts'
import { holeOf, type Reading } from './reading.ts'
import { takeValues } from './take-values.ts'
import { textsOf } from './texts-of.ts'

/** What a name may be after something happened to it, `repeated`: in some rounds of a loop only. */
export function applyEvent(
  reading: Reading,
  event: Event,
  repeated: boolean,
  state: readonly Value[] | undefined,
): readonly Value[] | undefined {
  const { kind, node } = event
  if (kind === 'assign') return takeValues(reading, event)
  if (state === undefined) return undefined
  if (kind === 'lose') return [holeValue(holeOf(reading, node))]
  return state.flatMap((value) => changes[value.kind](reading, event, value as never, repeated))
}

type Change<Kind extends Value> = (
  reading: Reading,
  event: Event,
  value: Kind,
  repeated: boolean,
) => readonly Value[]

const changes: {
  readonly text: Change<Extract<Value, { kind: 'text' }>>
  readonly list: Change<ListValue>
  readonly dictionary: Change<DictionaryValue>
} = {
  text: (reading, { kind, value }, text, repeated) => {
    if (kind !== 'add' || value === undefined) return [text]
    const hole = holeOf(reading, value)
    return concatenate([
      { values: [text], hole },
      { values: repeated ? [holeValue(hole)] : textsOf(reading, value), hole },
    ])
  },
  list: (reading, { kind, value }, list) => {
    if (kind === 'share') return [{ ...list, certainty: 'part' }]
    if (value === undefined) return [list]
    if (kind === 'append') return [{ ...list, items: [...list.items, reading.evaluate(value)] }]
    if (kind === 'prepend') return [{ ...list, items: [reading.evaluate(value), ...list.items] }]
    if (kind !== 'add') return [list]
    return listsOf(reading, value).map((added) => addLists(list, added))
  },
  dictionary: (reading, { kind, key, value }, dictionary) => {
    if (kind === 'share') return [{ ...dictionary, open: true }]
    if (value === undefined) return [dictionary]
    if (kind === 'entry' && key !== undefined) return [withEntry(dictionary, key, reading.evaluate(value))]
    return kind === 'merge' ? mergeInto(reading, dictionary, value) : [dictionary]
  },
}

function withEntry(dictionary: DictionaryValue, key: string, values: readonly Value[]): DictionaryValue {
  return { ...dictionary, entries: new Map([...dictionary.entries, [key, values]]) }
}

function mergeInto(reading: Reading, dictionary: DictionaryValue, node: SyntaxNode): readonly Value[] {
  return reading.evaluate(node).map((value) =>
    value.kind === 'dictionary'
      ? {
          ...dictionary,
          entries: new Map([...dictionary.entries, ...value.entries]),
          open: dictionary.open || value.open,
        }
      : { ...dictionary, open: true },
  )
}
