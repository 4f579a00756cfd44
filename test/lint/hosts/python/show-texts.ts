import type { EmbeddedText, Extraction, Piece } from '../../../../src/lint/embedded.ts'
import { pythonHost } from '../../../../src/lint/hosts/python/python-host.ts'

export const noOptions = { callNames: [], filterKeys: [] }

/** What is found in some lines of Python. */
export function extractLines(...lines: readonly string[]): Extraction {
  return pythonHost.extract(lines.join('\n'), noOptions)
}

/** `a = '‹x›'`, with what is not a whole filter said first. */
export function showText({ kind, certainty, pieces }: EmbeddedText): string {
  const marks = [kind === 'order' ? 'order' : '', certainty === 'whole' ? '' : certainty].filter(Boolean)
  return [...marks, pieces.map(showPiece).join('')].join(': ')
}

function showPiece(piece: Piece): string {
  if (piece.kind === 'text') return piece.view.text
  const origins = piece.origins.filter((origin) => origin !== piece.source).map((origin) => ` = ${origin}`)
  return `‹${piece.source}${piece.type ? `: ${piece.type}` : ''}${origins.join('')}›`
}

/** What the texts of some lines of Python are. */
export function showTexts(...lines: readonly string[]): readonly string[] {
  return extractLines(...lines).texts.map(showText)
}
