import { rowShape } from '../../search/rows/row-shape.ts'
import { rowsAsked } from './rows-asked.ts'
import type { SearchCliOptions } from './search-cli-options.ts'

/** Whether spans are to be read: where that is asked for, or columns are of them. */
export function needsSpans(options: SearchCliOptions): boolean {
  const { columns, extractFields = [], columnNames } = rowsAsked(options) ?? {}
  if (options.includeSpans || extractFields.length > 0) return true
  if (columns !== undefined) return rowShape({ columns, columnNames }).ofSpans
  return options.format === 'arrow'
}
