import type { RowOptions } from '../../search/rows/row-options.ts'
import type { SearchCliOptions } from './search-cli-options.ts'

/** The columns that the options ask for; nothing where they ask for none, and the format has its own. */
export function rowsAsked({ columns, columnNames, extract }: SearchCliOptions): RowOptions | undefined {
  if (columns === undefined && columnNames === undefined && extract.length === 0) return undefined
  return {
    ...(columns && { columns }),
    ...(columnNames && { columnNames }),
    ...(extract.length > 0 && { extractFields: extract }),
  }
}
