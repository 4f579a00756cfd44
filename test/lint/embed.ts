import type { EmbeddedKind, Extraction, HoleType, Piece } from '../../src/lint/embedded.ts'
import { plainView } from '../../src/lint/text-view.ts'
import type { Span } from '../../src/source/span.ts'

/**
 * The extraction of a host file that is one filter, with its holes in braces: `tags.a = '{user}'`, or `{n:number}` where
 * their type is known.
 */
export function embed(
  host: string,
  {
    kind = 'filter',
    certainty = 'whole',
  }: { kind?: EmbeddedKind; certainty?: 'whole' | 'some' | 'part' } = {},
): Extraction {
  const span = { start: 0, end: host.length }
  return {
    texts: [{ kind, pieces: piecesOf(host), certainty, span }],
    calls: [{ span: { start: 0, end: 0 }, name: 'search_traces', texts: [0] }],
    comments: [],
  }
}

/** The extraction of a host file that is one filter, with nothing known of what stands in the holes. */
export function embedWithHoles(host: string, holes: readonly Span[]): Extraction {
  const pieces: Piece[] = []
  let at = 0
  for (const [index, span] of holes.entries()) {
    pieces.push({ kind: 'text', view: plainView(host, at, span.start) })
    const source = `hole${index}`
    pieces.push({ kind: 'hole', span, source, origins: [source] })
    at = span.end
  }
  pieces.push({ kind: 'text', view: plainView(host, at) })
  const span = { start: 0, end: host.length }
  return { texts: [{ kind: 'filter', pieces, certainty: 'whole', span }], calls: [], comments: [] }
}

function piecesOf(host: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { index, 0: whole, groups } of host.matchAll(
    /\{(?<source>[^{}]+?)(?::(?<type>number|text|quoted))?\}/g,
  )) {
    pieces.push({ kind: 'text', view: plainView(host, at, index) })
    at = index + whole.length
    const source = groups?.source ?? ''
    const type = groups?.type as HoleType | undefined
    pieces.push({
      kind: 'hole',
      span: { start: index, end: at },
      source,
      origins: [source],
      ...(type && { type }),
    })
  }
  pieces.push({ kind: 'text', view: plainView(host, at) })
  return pieces
}
