import type { Table } from '@uwdata/flechette'
import type { Trace } from '../../schema/trace.ts'
import { describeValue } from '../options/describe-value.ts'
import type { RowOptions } from '../rows/row-options.ts'
import { rowShape } from '../rows/row-shape.ts'
import { tableOfTraces } from './table-of-traces.ts'

/**
 * Traces as an Arrow table with the columns of MLflow's own.
 * @throws SearchError where a column or an extract field is wrong.
 */
export function arrowTable(traces: readonly Trace[], options: RowOptions = {}): Table {
  if (!Array.isArray(traces)) {
    throw new TypeError(`arrowTable takes a list of traces; found ${describeValue(traces)}`)
  }
  return tableOfTraces(traces, rowShape(options))
}
