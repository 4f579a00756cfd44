import { renderTable } from '../../reporters/render-table.ts'
import type { TablePart } from '../report-page.ts'
import type { Drawing } from './drawing.ts'
import { renderTitle } from './render-title.ts'

/** A table of texts; where a terminal has no room for the least of each column, the last ones are left out. */
export function renderTexts({ title, columns, rows }: TablePart, drawing: Drawing): string {
  let taken = -between
  const shown = columns.filter(({ title: name, least = name.length }) => {
    taken += between + least
    return taken <= drawing.width
  })
  const cells = rows.map((row) => row.slice(0, shown.length))
  return `${renderTitle(title, drawing)}\n${renderTable(shown, cells, drawing.width)}`
}

/** Blanks between two columns. */
const between = 2
