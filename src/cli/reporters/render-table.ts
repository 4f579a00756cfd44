import { type Character, renderCharacters } from '../../diagnostics/render-characters.ts'

/** A column of a table. */
export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** The columns of a terminal that it keeps when space is short; by default it is never cut. */
  readonly least?: number
  /** Whether it may be left out where there is no room for all of them, however much they are cut. */
  readonly isSpare?: true
}

/**
 * A table of texts, no wider than `width` where its columns allow that: the last ones are cut first, and left out first.
 * Whatever a terminal would obey is shown as characters.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) => row.map(renderCharacters))
  const fitting = leaveOut(sizeColumns(columns, cells), width)
  const widths = fitWidths(fitting, width)
  return cells.map((row) => `${renderRow(row, fitting, widths)}\n`).join('')
}

/** A column and what it takes to show it. */
interface SizedColumn extends Column {
  readonly index: number
  /** The columns of a terminal that it takes uncut, and that it takes at least. */
  readonly natural: number
  readonly narrow: number
}

function sizeColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly SizedColumn[] {
  return columns.map((column, index) => {
    const natural = rows.reduce((widest, row) => Math.max(widest, cellWidth(row[index] ?? [])), 0)
    return { ...column, index, natural, narrow: Math.min(natural, column.least ?? natural) }
  })
}

function leaveOut(columns: readonly SizedColumn[], width: number): readonly SizedColumn[] {
  const last = columns.findLastIndex(({ isSpare }) => isSpare)
  if (last === -1 || totalWidth(columns.map(({ narrow }) => narrow)) <= width) return columns
  return leaveOut(columns.toSpliced(last, 1), width)
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, between.length * (widths.length - 1))
}

const between = '  '

type Cell = readonly Character[]

function fitWidths(columns: readonly SizedColumn[], width: number): readonly number[] {
  let excess = totalWidth(columns.map(({ natural }) => natural)) - width
  const cut = columns.toReversed().map(({ natural, narrow }) => {
    const fitting = Math.min(natural, Math.max(narrow, natural - excess))
    excess -= natural - fitting
    return fitting
  })
  return cut.toReversed()
}

function renderRow(row: readonly Cell[], columns: readonly SizedColumn[], widths: readonly number[]): string {
  return columns
    .map(({ index, align }, place) => {
      const room = widths[place] ?? 0
      const { text, width } = cutCell(row[index] ?? [], room)
      const padding = ' '.repeat(room - width)
      return align === 'right' ? padding + text : text + padding
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
