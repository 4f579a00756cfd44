import { coverSpans, type Span } from '../../source/span.ts'
import type { Extraction, LiteralPiece } from '../embedded.ts'

/**
 * The stretches of a file that belong together: a comment at the first or the last line of one, or above it, is about
 * all of it, as inside a literal or between the arguments of a call there may be no room for a comment.
 */
export function suppressionScopes({ texts, calls }: Extraction): Span[] {
  const literals = texts.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.kind === 'text').map(spanOfLiteral),
  )
  const searches = calls.flatMap((call) =>
    call.texts.flatMap((index) => {
      const text = texts[index]
      return text === undefined || text.span.start < call.span.start ? [] : [coverSpans(call.span, text.span)]
    }),
  )
  return [...literals, ...texts.map(({ span }) => span), ...searches]
}

function spanOfLiteral({ view }: LiteralPiece): Span {
  const last = view.runs.at(-1)
  return { start: view.outerStart, end: last === undefined ? view.outerStart : last.outer + last.outerLength }
}
