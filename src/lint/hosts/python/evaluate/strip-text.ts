import { slicePiece } from '../literals/slice-view.ts'
import type { TextValue, ValuePiece } from '../values/value.ts'

/** A text without some characters at its ends; at a hole nothing more is taken off. */
export function stripText(
  text: TextValue,
  characters: string,
  { atStart, atEnd }: { readonly atStart: boolean; readonly atEnd: boolean },
): TextValue {
  const pieces = [...text.pieces]
  for (let at = 0; atStart && at < pieces.length && stripAt(pieces, at, characters, 'start'); ) at += 1
  for (let at = pieces.length - 1; atEnd && at >= 0 && stripAt(pieces, at, characters, 'end'); ) at -= 1
  return { ...text, pieces }
}

/** Whether all of a piece was taken off. */
function stripAt(pieces: ValuePiece[], at: number, characters: string, side: 'start' | 'end'): boolean {
  const piece = pieces[at]
  if (piece?.kind !== 'text') return false
  const { text } = piece.view
  let [start, end] = [0, text.length]
  while (side === 'start' && start < end && characters.includes(text[start] as string)) start += 1
  while (side === 'end' && start < end && characters.includes(text[end - 1] as string)) end -= 1
  if (end - start < text.length) pieces[at] = slicePiece(piece, start, end)
  return start === end
}
