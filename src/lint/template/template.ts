import { dialects } from '../../dialects/dialects.ts'
import type { EmbeddedText, HolePiece, Piece } from '../embedded.ts'
import { type HolePlace, placeHoles } from './hole-place.ts'

/** What stands for a hole in a skeleton: one UTF-16 unit that no filter is likely to hold. */
const holeMark = '\uFFFC'

/**
 * An embedded text as one line of thought: its skeleton is the text with one `holeMark` for each hole. What is said of a
 * filter with holes is said in offsets of the skeleton.
 */
export interface Template {
  readonly text: EmbeddedText
  readonly skeleton: string
  /** In the order of the text, without gaps. */
  readonly parts: readonly Part[]
  /** The parts that are holes. */
  readonly holes: readonly Hole[]
}

/** A piece and where it stands in the skeleton. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly piece: Piece
}

/** A hole, counted from 0, and what it seems to stand for. */
export interface Hole {
  readonly index: number
  readonly start: number
  readonly piece: HolePiece
  readonly place: HolePlace
}

/** The template of an embedded text. */
export function makeTemplate(text: EmbeddedText): Template {
  let skeleton = ''
  const around = text.certainty === 'part' ? [unknownPart] : []
  const parts = [...around, ...text.pieces, ...around].map((piece): Part => {
    const start = skeleton.length
    skeleton += piece.kind === 'hole' ? holeMark : piece.view.text
    return { start, end: skeleton.length, piece }
  })
  const found = parts.flatMap(({ start, piece }) => (piece.kind === 'hole' ? [{ start, piece }] : []))
  const places = placeHoles(
    text.kind,
    skeleton,
    found.map(({ start }) => start),
    dialects.mlflow.lexical,
  )
  const holes = found.map(({ start, piece }, index) => ({
    index,
    start,
    piece,
    place: places[index] ?? 'conditions',
  }))
  return { text, skeleton, parts, holes }
}

/** What may come before or after a text of which only a part is known. */
const unknownPart: HolePiece = { kind: 'hole', span: { start: 0, end: 0 }, source: '…', origins: [] }
