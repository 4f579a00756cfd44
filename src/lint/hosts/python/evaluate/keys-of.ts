import type { SyntaxNode } from '@lezer/common'
import type { Value } from '../values/value.ts'
import type { Reading } from './reading.ts'

/** The texts that an expression may be, where all of them are known. */
export function keysOf(reading: Reading, node: SyntaxNode): readonly string[] | undefined {
  const keys = reading.evaluate(node).map(keyOf)
  return keys.length === 0 || keys.includes(undefined) ? undefined : keys.filter((key) => key !== undefined)
}

function keyOf(value: Value): string | undefined {
  if (value.kind !== 'text') return undefined
  const texts = value.pieces.map((piece) => (piece.kind === 'text' ? piece.view.text : undefined))
  return texts.includes(undefined) ? undefined : texts.join('')
}
