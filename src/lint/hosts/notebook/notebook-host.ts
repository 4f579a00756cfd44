import type { Extraction, ExtractOptions, Host } from '../../embedded.ts'
import { type TextView, ViewBuilder } from '../../text-view.ts'
import { joinExtractions, noExtraction, viewExtraction } from '../../view-extraction.ts'
import { writeJsonString } from '../json/json-string-view.ts'
import { markdownHost } from '../markdown/markdown-host.ts'
import { pythonHost } from '../python/python-host.ts'
import { blankMagics } from './blank-magics.ts'
import { cellView } from './cell-view.ts'
import { type NotebookCell, notebookCells } from './notebook-cells.ts'

/** Jupyter notebooks of Python: all their code is one text, as names last from cell to cell. */
export const notebookHost: Host = {
  name: 'notebook',
  extensions: ['.ipynb'],
  mentions: markdownHost.mentions,
  extract: extractNotebook,
}

function extractNotebook(text: string, options: ExtractOptions): Extraction {
  const { cells, language, broken } = notebookCells(text)
  if (language !== undefined && otherLanguages.test(language)) return noExtraction
  const found = joinExtractions([
    extractCode(codeViews(text, cells), options),
    ...cells.filter(({ type }) => type === 'markdown').map((cell) => extractMarkdown(text, cell, options)),
  ])
  return broken === undefined ? found : { ...found, broken }
}

/** Names of kernels are free: Python's go by any. */
const otherLanguages =
  /^(?:r|ir|julia|deno|javascript|typescript|jslab|tslab|scala|almond|spylon|rust|bash|java|ijava|go|gonb|gophernotes|ruby|c\+\+|xcpp|c#|f#|\.net|sql|kotlin|matlab|octave|sos|wolfram)/

function codeViews(text: string, cells: readonly NotebookCell[]): TextView[] {
  return cells
    .filter(({ type }) => type === 'code')
    .map((cell) => cellView(text, cell))
    .map((view) => ({ ...view, text: blankMagics(view.text) }))
}

/** A cell that Python cannot read stands alone, so that it spoils no other. */
function extractCode(views: readonly TextView[], options: ExtractOptions): Extraction {
  const whole = extractView(joinViews(views), options)
  if (whole.broken === undefined || views.length < 2) return whole
  const alone = views.map((view) => extractView(view, options))
  const sound = views.filter((_, index) => alone[index]?.broken === undefined)
  return joinExtractions([
    extractView(joinViews(sound), options),
    ...alone.filter(({ broken }) => broken !== undefined),
  ])
}

function extractView(view: TextView, options: ExtractOptions): Extraction {
  return viewExtraction(view, pythonHost.extract(view.text, options))
}

function extractMarkdown(text: string, cell: NotebookCell, options: ExtractOptions): Extraction {
  const view = cellView(text, cell)
  if (!markdownHost.mentions(view.text, options)) return noExtraction
  return viewExtraction(view, markdownHost.extract(view.text, options))
}

/** One text of all, each on lines of its own; the line ends between them stand nowhere. */
function joinViews(views: readonly TextView[]): TextView {
  const builder = new ViewBuilder(views[0]?.outerStart ?? 0)
  for (const { text, runs, outerStart } of views) {
    let end = outerStart
    for (const { at, length, outer, outerLength } of runs) {
      end = outer + outerLength
      const part = text.slice(at, at + length)
      if (length === outerLength) builder.copy(part, outer)
      else builder.escape(part, outer, outerLength)
    }
    builder.escape('\n', end, 0)
  }
  return builder.build(writeJsonString)
}
