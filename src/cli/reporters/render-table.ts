import { type Character, renderCharacters } from '../../diagnostics/render-characters.ts'

/** A column of a table. */
export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** The columns of a terminal that it keeps when space is short; by default it is never cut. */
  readonly least?: number
}

/**
 * A table of texts, no wider than `width` where its columns allow that: the last ones are cut first. Whatever a
 * terminal would obey is shown as characters.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(renderCharacters))
  const widths = fitWidths(columns, cells, width)
  return cells.map((row) => `${renderRow(row, columns, widths)}\n`).join('')
}

const between = '  '

type Cell = readonly Character[]

function fitWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const widths = columns.map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, cellWidth(row[index] ?? [])), 0),
  )
  let excess = widths.reduce((total, one) => total + one, between.length * (columns.length - 1)) - width
  for (let index = columns.length - 1; index >= 0 && excess > 0; index--) {
    const natural = widths[index] ?? 0
    const narrow = Math.max(Math.min(natural, columns[index]?.least ?? natural), natural - excess)
    excess -= natural - narrow
    widths[index] = narrow
  }
  return widths
}

function renderRow(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]): string {
  return row
    .map((cell, index) => {
      const { text, width } = cutCell(cell, widths[index] ?? 0)
      const padding = ' '.repeat((widths[index] ?? 0) - width)
      return columns[index]?.align === 'right' ? padding + text : text + padding
    })
    .join(between)
    .trimEnd()
}

function cutCell(cell: Cell, room: number): { text: string; width: number } {
  const whole = cellWidth(cell) <= room
  let width = 0
  let text = ''
  for (const character of cell) {
    if (width + character.width > (whole ? room : room - 1)) return { text: `${text}…`, width: width + 1 }
    text += character.shown
    width += character.width
  }
  return { text, width }
}

function cellWidth(cell: Cell): number {
  return cell.reduce((total, { width }) => total + width, 0)
}
