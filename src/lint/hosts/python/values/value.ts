import type { EmbeddedText, HolePiece, LiteralPiece } from '../../../embedded.ts'
import type { Parameter } from '../syntax/parameters-of.ts'

/** What an expression may come to, as far as it matters for a filter. */
export type Value = TextValue | ListValue | DictionaryValue

/** How much of a value is there for certain. */
export type Certainty = EmbeddedText['certainty']

/** A text, or anything of which nothing is known but its name: one hole then. */
export interface TextValue {
  readonly kind: 'text'
  readonly pieces: readonly ValuePiece[]
  readonly certainty: Certainty
  /** It is not a text but a number, and is written so. */
  readonly number?: boolean
}

export type ValuePiece = LiteralPiece | ValueHole

/** A hole, and what it came from. */
export interface ValueHole extends HolePiece {
  /** It is what a function was given. */
  readonly parameter?: Parameter
  /** It was given to a function that is followed, where it goes by the name that it has outside. */
  readonly given?: boolean
  /** The hole of which this one is another mention. */
  readonly root?: ValueHole
}

/** A list, tuple, set or iterator. */
export interface ListValue {
  readonly kind: 'list'
  /** The alternatives for each item. */
  readonly items: readonly (readonly Value[])[]
  readonly certainty: Certainty
}

/** A dictionary; what its entries may be by their keys. */
export interface DictionaryValue {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, readonly Value[]>
  /** There may be other entries. */
  readonly open: boolean
}

/** How many alternatives are followed. */
export const mostAlternatives = 16

/** How many pieces a text has at most. */
export const mostPieces = 2000

/** The less certain of two. */
export function leastCertain(one: Certainty, other: Certainty): Certainty {
  return order.indexOf(one) < order.indexOf(other) ? other : one
}

const order: readonly Certainty[] = ['whole', 'some', 'part']

/** The hole of which a value consists. */
export function loneHole(value: Value): ValueHole | undefined {
  if (value.kind !== 'text' || value.pieces.length !== 1) return undefined
  const [piece] = value.pieces
  return piece?.kind === 'hole' ? piece : undefined
}

/** A text with nothing in it but a hole. */
export function holeValue(hole: ValueHole): TextValue {
  return { kind: 'text', pieces: [hole], certainty: 'whole' }
}

/** What `str` made a text of is none any more, though its type is still that of digits. */
export function isNumber(value: Value): boolean {
  if (value.kind !== 'text' || value.number === false) return false
  return value.number === true || loneHole(value)?.type === 'number'
}

/** The same hole seen at another place. */
export function mentionHole(hole: ValueHole, seen: Partial<ValueHole>): ValueHole {
  return { ...hole, ...seen, root: hole.root ?? hole }
}
