import type { SyntaxNode } from '@lezer/common'
import type { EmbeddedKind, EmbeddedText, Piece } from '../../../embedded.ts'
import type { Reading } from '../evaluate/reading.ts'
import type { Parameter } from '../syntax/parameters-of.ts'
import { loneHole, type TextValue, type Value, type ValueHole, type ValuePiece } from '../values/value.ts'
import { sourcesOfParameter } from './sources-of-parameter.ts'

/** Collects the texts of a file. */
export interface Collecting {
  readonly reading: Reading
  readonly texts: EmbeddedText[]
}

/** Adds what an expression may be as a filter or as orders; gives the indexes. */
export function collectTexts(
  collecting: Collecting,
  kind: EmbeddedKind,
  node: SyntaxNode,
): readonly number[] {
  return collectValues({ collecting, kind, seen: new Set() }, node, collecting.reading.evaluate(node))
}

interface Collection {
  readonly collecting: Collecting
  readonly kind: EmbeddedKind
  /** What was followed already. */
  readonly seen: Set<Parameter>
}

/** Adds values that were found at a node. */
export function collectAt(
  collecting: Collecting,
  kind: EmbeddedKind,
  node: SyntaxNode,
  values: readonly Value[],
): readonly number[] {
  return collectValues({ collecting, kind, seen: new Set() }, node, values)
}

function collectValues(
  collection: Collection,
  node: SyntaxNode,
  values: readonly Value[],
): readonly number[] {
  return values.flatMap((value): readonly number[] => {
    if (value.kind === 'dictionary') return []
    if (value.kind === 'list') {
      const items = collection.kind === 'order' ? value.items.flat() : []
      return collectValues(
        collection,
        node,
        items.filter(({ kind }) => kind === 'text'),
      )
    }
    return collectText(collection, node, value)
  })
}

function collectText(collection: Collection, node: SyntaxNode, value: TextValue): readonly number[] {
  const { collecting, kind } = collection
  const followed = (): readonly number[] => openEnds(value).flatMap((hole) => followHole(collection, hole))
  if (value.number === true || (kind === 'order' && loneHole(value) !== undefined)) return followed()
  const span = { start: node.from, end: node.to }
  const index = collecting.texts.length
  collecting.texts.push({ kind, pieces: value.pieces.map(plainPiece), certainty: value.certainty, span })
  return [index, ...followed()]
}

/** What a function is given and makes a filter of, or a beginning or an end of one, is filters of its own. */
function openEnds({ pieces }: TextValue): readonly ValueHole[] {
  return pieces.filter((piece, at): piece is ValueHole => {
    if (piece.kind !== 'hole' || piece.parameter === undefined) return false
    const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)].map(writtenIn)
    return (before === '' || opening.test(before ?? '')) && (after === '' || closing.test(after ?? ''))
  })
}

const opening = /(^|\sAND)\s+\(?$|^\($/i
const closing = /^\)?(\s+AND\s|\s*$)/i

function writtenIn(pieces: readonly ValuePiece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.view.text : '?')).join('')
}

function followHole(collection: Collection, { parameter }: ValueHole): readonly number[] {
  const { collecting, seen } = collection
  if (parameter === undefined || seen.has(parameter) || seen.size > 3) return []
  seen.add(parameter)
  return sourcesOfParameter(collecting.reading, parameter).flatMap(({ node, values }) => {
    const followed = values.filter((value) => loneHole(value)?.parameter !== undefined || isKnown(value))
    return collectValues(collection, node, followed)
  })
}

function isKnown(value: Value): boolean {
  return value.kind !== 'text' || value.pieces.some(({ kind }) => kind === 'text')
}

function plainPiece(piece: ValuePiece): Piece {
  if (piece.kind === 'text') return piece
  const { parameter: _, root: __, given: ___, ...hole } = piece
  return hole
}
