import type { Span } from '../source/span.ts'
import type { Comment, EmbeddedText, Extraction, Piece, SearchCall } from './embedded.ts'
import { composeViews, outerSpan, type TextView } from './text-view.ts'

/** What was found in the text of a view, as seen in the outer text. */
export function viewExtraction(outer: TextView, { texts, calls, comments, broken }: Extraction): Extraction {
  const place = (span: Span): Span => outerSpan(outer, span)
  return {
    texts: texts.map((text) => viewText(outer, text)),
    calls: calls.map((call) => viewCall(place, call)),
    comments: comments.map((comment) => viewComment(place, comment)),
    ...(broken && { broken: { ...broken, span: place(broken.span) } }),
  }
}

/** One extraction of several, whose texts come one after another; the first fault counts. */
export function joinExtractions(extractions: readonly Extraction[]): Extraction {
  const texts: EmbeddedText[] = []
  const calls: SearchCall[] = []
  for (const extraction of extractions) {
    const before = texts.length
    texts.push(...extraction.texts)
    calls.push(
      ...extraction.calls.map((call) => ({ ...call, texts: call.texts.map((index) => index + before) })),
    )
  }
  const broken = extractions.find((extraction) => extraction.broken !== undefined)?.broken
  return {
    texts,
    calls,
    comments: extractions.flatMap((extraction) => extraction.comments),
    ...(broken && { broken }),
  }
}

/** What a file without filters has. */
export const noExtraction: Extraction = { texts: [], calls: [], comments: [] }

function viewText(outer: TextView, text: EmbeddedText): EmbeddedText {
  return {
    ...text,
    pieces: text.pieces.map((piece) => viewPiece(outer, piece)),
    span: outerSpan(outer, text.span),
  }
}

function viewPiece(outer: TextView, piece: Piece): Piece {
  return piece.kind === 'text'
    ? { kind: 'text', view: composeViews(outer, piece.view) }
    : { ...piece, span: outerSpan(outer, piece.span) }
}

function viewComment(place: (span: Span) => Span, comment: Comment): Comment {
  const about = comment.about && place(comment.about)
  return { ...comment, span: place(comment.span), ...(about && { about }) }
}

function viewCall(place: (span: Span) => Span, call: SearchCall): SearchCall {
  const loop = call.loop && { ...call.loop, span: place(call.loop.span) }
  return { ...call, span: place(call.span), ...(loop && { loop }) }
}
