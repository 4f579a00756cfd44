import type { Variable, Write } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import { joinsToWhatIsThere } from './connective.ts'
import type { Bound, Evaluation } from './evaluation.ts'
import { patternValue } from './pattern-value.ts'
import {
  anyOf,
  inSequence,
  isEmpty,
  onlyHole,
  type Reading,
  underConditions,
  unknownReading,
} from './reading.ts'
import { replay, type Surely } from './replay.ts'

/** What a variable may be where `use` stands; nothing but holes is one hole, called as the use is. */
export function variableReadings(
  evaluation: Evaluation,
  variable: Variable,
  use: ScriptNode,
  bound: Bound,
  initial: readonly Reading[] = [],
): readonly Reading[] {
  const known = bound.get(variable)
  if (known !== undefined) return known.map((reading) => seenAt(reading, use))
  const place = evaluation.placeOf(use)
  const hole = () => evaluation.hole(use)
  if (place === undefined || (variable.writes.length === 0 && initial.length === 0))
    return [unknownReading(hole())]
  const readings = replay(variable, place, initial, {
    apply: (state, write, surely) => applyWrite(evaluation, state, { variable, write, surely, use, bound }),
    either: (states) => anyOf(distinct(states.flat()), hole),
  })
  const isKnown = readings.some((reading) => onlyHole(reading) === undefined)
  return isKnown || readings.length === 0 ? readings : [unknownReading(hole())]
}

/** What is not known is looked at where it is used, by the name that it has outside. */
function seenAt(reading: Reading, { span }: ScriptNode): Reading {
  const hole = onlyHole(reading)
  return hole === undefined ? reading : { ...reading, pieces: [{ ...hole, span }] }
}

interface Writing {
  readonly variable: Variable
  readonly write: Write
  readonly surely: Surely
  readonly use: ScriptNode
  readonly bound: Bound
}

function applyWrite(evaluation: Evaluation, state: readonly Reading[], writing: Writing): readonly Reading[] {
  const { write, surely, use, bound } = writing
  if (write.how !== 'append') {
    const next = writtenReadings(evaluation, writing)
    return surely === 'certain' ? next : anyOf(distinct([...state, ...next]), () => evaluation.hole(use))
  }
  const [value] = write.values
  const more = () => evaluation.hole(value ?? use)
  const added = value === undefined ? [] : evaluation.readings(value, bound)
  const empty = joinsToWhatIsThere(added, write, writing.variable) ? state.filter(isEmpty) : []
  return [
    ...empty,
    ...appended(
      state.filter((reading) => !empty.includes(reading)),
      added,
      surely,
      more,
    ),
  ]
}

function appended(
  state: readonly Reading[],
  added: readonly Reading[],
  surely: Surely,
  more: Parameters<typeof inSequence>[2],
): readonly Reading[] {
  if (surely === 'certain') return inSequence(state, added, more)
  const once = inSequence(state, underConditions(added), more)
  return surely === 'maybe' ? once : inSequence(once, [unknownReading(more())], more)
}

function writtenReadings(evaluation: Evaluation, { write, use, bound }: Writing): readonly Reading[] {
  const { how, values, pattern } = write
  const unknown = () => [unknownReading(evaluation.hole(use))]
  const fallback = pattern?.fallback ? evaluation.readings(pattern.fallback, bound) : []
  const [value] = values
  const taken = value && patternValue(value, pattern)
  switch (how) {
    case 'set':
      return taken === undefined
        ? [...fallback, ...unknown()]
        : withFallback(evaluation.readings(taken, bound), fallback)
    case 'each':
      return value === undefined || pattern?.path?.length !== 0
        ? unknown()
        : eachItem(evaluation, value, bound, unknown)
    case 'parameter':
      return [...fallback, ...unknown()]
    default:
      return unknown()
  }
}

/** A default counts where the value may be absent: where it is not known to be there. */
function withFallback(readings: readonly Reading[], fallback: readonly Reading[]): readonly Reading[] {
  const isKnown = readings.length > 0 && readings.every((reading) => onlyHole(reading) === undefined)
  return isKnown ? readings : [...fallback, ...readings]
}

function eachItem(
  evaluation: Evaluation,
  list: ScriptNode,
  bound: Bound,
  unknown: () => readonly Reading[],
): readonly Reading[] {
  const lists = evaluation.lists(list, bound)
  const readings = lists?.flatMap(({ items }) => items.flatMap((item) => item.readings)) ?? []
  return readings.length > 0 ? anyOf(readings, () => evaluation.hole(list)) : unknown()
}

/** Evaluating twice gives other pieces of the same places. */
function distinct(readings: readonly Reading[]): readonly Reading[] {
  return [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()]
}

function keyOf({ pieces, certainty }: Reading): string {
  return pieces
    .map((piece) =>
      piece.kind === 'hole'
        ? `hole ${piece.span.start}-${piece.span.end}`
        : `${piece.view.outerStart}-${piece.view.text.length}`,
    )
    .concat(certainty)
    .join()
}
