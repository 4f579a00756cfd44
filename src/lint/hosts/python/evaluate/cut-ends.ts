import { slicePiece } from '../literals/slice-view.ts'
import type { TextValue, Value } from '../values/value.ts'

/** A text without so many characters at its ends, where these are literal. */
export function cutEnds(value: Value, atStart: number, atEnd: number): TextValue | undefined {
  if (value.kind !== 'text') return undefined
  const pieces = [...value.pieces]
  for (let left = atStart; left > 0; ) {
    const first = pieces.shift()
    if (first?.kind !== 'text') return undefined
    const { length } = first.view.text
    if (length > left) pieces.unshift(slicePiece(first, left, length))
    left -= Math.min(left, length)
  }
  for (let left = atEnd; left > 0; ) {
    const last = pieces.pop()
    if (last?.kind !== 'text') return undefined
    const { length } = last.view.text
    if (length > left) pieces.push(slicePiece(last, 0, length - left))
    left -= Math.min(left, length)
  }
  return { ...value, pieces }
}
