import type { Reading } from '../evaluate/reading.ts'
import type { Variable } from '../survey/variable.ts'

/** The parameters that are the whole of a text, or whole conditions at its beginning or its end. */
export function openParameters({ pieces }: Reading): readonly Variable[] {
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== 'hole' || piece.parameter === undefined) return []
    const [before, after] = [writtenIn(pieces.slice(0, at)), writtenIn(pieces.slice(at + 1))]
    const isOpen = (before === '' || opening.test(before)) && (after === '' || closing.test(after))
    return isOpen ? [piece.parameter] : []
  })
}

const opening = /(^|\sAND)\s+\(?$|^\($/i
const closing = /^\)?(\s+AND\s|\s*$)/i

function writtenIn(pieces: Reading['pieces']): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.view.text : '?')).join('')
}
