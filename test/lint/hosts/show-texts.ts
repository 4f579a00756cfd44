import type { EmbeddedText, Extraction, Piece } from '../../../src/lint/embedded.ts'

/** The texts of an extraction on a line each: `some order: a ⟨hole: number⟩`, with what a filter usually is left out. */
export function showTexts({ texts }: Pick<Extraction, 'texts'>): string[] {
  return texts.map(showText)
}

function showText({ kind, certainty, pieces }: EmbeddedText): string {
  const words = [certainty === 'whole' ? '' : certainty, kind === 'order' ? 'order' : ''].filter(
    (word) => word !== '',
  )
  return `${words.join(' ')}${words.length > 0 ? ': ' : ''}${pieces.map(showPiece).join('')}`
}

function showPiece(piece: Piece): string {
  if (piece.kind === 'text') return piece.view.text
  return `⟨${piece.source}${piece.type === undefined ? '' : `: ${piece.type}`}⟩`
}

/** For each piece of text that is known, its runs: `decoded ← written`, where these differ. */
export function showRuns(file: string, { texts }: Pick<Extraction, 'texts'>): string[] {
  return texts.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'hole'
        ? []
        : piece.view.runs.map(({ at, length, outer, outerLength }) => {
            const decoded = piece.view.text.slice(at, at + length)
            const written = file.slice(outer, outer + outerLength)
            return decoded === written
              ? JSON.stringify(decoded)
              : `${JSON.stringify(decoded)} ← ${JSON.stringify(written)}`
          }),
    ),
  )
}
