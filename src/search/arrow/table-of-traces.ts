import { columnFromArray, type Table, tableFromColumns } from '@uwdata/flechette'
import type { Trace } from '../../schema/trace.ts'
import type { RowShape } from '../rows/row-shape.ts'
import { arrowColumn } from './arrow-columns.ts'

/** Traces as an Arrow table with the columns of the shape; every column can hold nulls. */
export function tableOfTraces(traces: readonly Trace[], { columns }: RowShape): Table {
  return tableFromColumns(
    columns.map((column) => {
      const { type, write } = arrowColumn(column)
      const values = traces.map((trace) => write(column.read(trace)))
      return [column.name, columnFromArray(values, type(), { maxBatchRows: rowsOfBatch })]
    }),
  )
}

/** Few enough that the texts of a batch stay far below 2 GiB, which is what its offsets reach. */
export const rowsOfBatch = 1000
