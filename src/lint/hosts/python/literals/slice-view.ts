import type { LiteralPiece } from '../../../embedded.ts'
import { composeViews, plainView, ViewBuilder } from '../../../text-view.ts'

/** A part of a literal. */
export function slicePiece({ view }: LiteralPiece, start: number, end: number): LiteralPiece {
  return { kind: 'text', view: composeViews(view, plainView(view.text, start, end)) }
}

/** A literal in other characters of the same number, of which only those can be written that are such. */
export function translatePiece({ view }: LiteralPiece, translate: (text: string) => string): LiteralPiece {
  const text = translate(view.text)
  if (text.length !== view.text.length) return { kind: 'text', view }
  const builder = new ViewBuilder(0)
  builder.copy(text, 0)
  const inner = builder.build((inserted) => (translate(inserted) === inserted ? inserted : undefined))
  return { kind: 'text', view: composeViews(view, inner) }
}
