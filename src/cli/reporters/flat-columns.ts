import type { RowOptions } from '../../search/rows/row-options.ts'
import { rowShape } from '../../search/rows/row-shape.ts'

/** The columns that text shows where none are chosen: all but those that hold the whole trace, or its spans, once more. */
export function flatColumns(rows: RowOptions): RowOptions {
  if (rows.columns !== undefined) return rows
  const all = rowShape({ columnNames: rows.columnNames }).columns
  const flat = all.filter(({ source }) => source !== 'trace' && source !== 'spans')
  return { ...rows, columns: flat.map(({ name }) => name) }
}
