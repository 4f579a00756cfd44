import type { EmbeddedText, Extraction } from '../../embedded.ts'
import { plainView } from '../../text-view.ts'

/** The filters of a block that has one on each line, between empty lines and comments. */
export function filterLines(text: string): Extraction {
  const texts = [...text.matchAll(filterLine)].map(({ index, 0: line }): EmbeddedText => {
    const span = { start: index, end: index + line.length }
    return {
      kind: 'filter',
      pieces: [{ kind: 'text', view: lineView(text, span.start, span.end) }],
      certainty: 'whole',
      span,
    }
  })
  return { texts, calls: [], comments: [] }
}

const filterLine = /(?<=^[ \t\uFEFF]*)(?!#|\/\/|--)[^\s](?:[^\r\n]*[^\s])?(?=\s*?$)/gm

/** Another line would be another filter. */
function lineView(text: string, start: number, end: number) {
  const view = plainView(text, start, end)
  return { ...view, write: (inserted: string) => (/[\r\n]/.test(inserted) ? undefined : inserted) }
}
