import type { EmbeddedText, HolePiece, LiteralPiece } from '../../../embedded.ts'
import type { TextView } from '../../../text-view.ts'
import type { Variable } from '../survey/variable.ts'

/** A hole, and what it came from. */
export interface ScriptHole extends HolePiece {
  /** It is what a function was given. */
  readonly parameter?: Variable
}

/** What a text may be: one of several, where conditions decide. */
export interface Reading {
  readonly pieces: readonly (LiteralPiece | ScriptHole)[]
  readonly certainty: EmbeddedText['certainty']
}

/** More alternatives than this are not told apart. */
const mostReadings = 16

/** More pieces than this are not kept. */
const mostPieces = 256

/** A reading that is known to the last character. */
export function knownReading(view: TextView): Reading {
  return { pieces: [{ kind: 'text', view }], certainty: 'whole' }
}

/** A reading of which nothing is known. */
export function unknownReading(hole: ScriptHole): Reading {
  return { pieces: [hole], certainty: 'whole' }
}

/** Any of these; what there are too many of is the hole. */
export function anyOf(readings: readonly Reading[], hole: () => ScriptHole): readonly Reading[] {
  if (readings.length <= mostReadings) return readings
  return [...readings.slice(0, mostReadings - 1), unknownReading(hole())]
}

/** Each of the first with each of the second behind it; a second one with too many alternatives is the hole. */
export function inSequence(
  first: readonly Reading[],
  second: readonly Reading[],
  hole: () => ScriptHole,
): readonly Reading[] {
  const tooMany = first.length * second.length > mostReadings || second.length === 0
  const next = tooMany ? [unknownReading(hole())] : second
  return first.flatMap((one) => next.map((other) => joinReadings(one, other)))
}

/** The same, there under conditions only. */
export function underConditions(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) => ({ ...reading, certainty: 'some' }))
}

/** Whether a reading is a text without characters. */
export function isEmpty({ pieces }: Reading): boolean {
  return pieces.every((piece) => piece.kind === 'text' && piece.view.text === '')
}

/** The hole of a reading that is nothing else. */
export function onlyHole({ pieces }: Reading): ScriptHole | undefined {
  const [first] = pieces
  return pieces.length === 1 && first?.kind === 'hole' ? first : undefined
}

function joinReadings(one: Reading, other: Reading): Reading {
  const pieces = [...one.pieces, ...other.pieces]
  if (pieces.length > mostPieces) return { pieces: one.pieces, certainty: 'part' }
  return { pieces, certainty: one.certainty === 'whole' ? other.certainty : one.certainty }
}
