import type { Table } from '@uwdata/flechette'
import type { RowOptions } from '../rows/row-options.ts'
import { rowShape } from '../rows/row-shape.ts'
import type { SearchOptions } from '../search-options.ts'
import { readRequest } from '../search-request.ts'
import { searchTraces, type TracePage } from '../search-traces.ts'
import type { TraceStore } from '../trace-store.ts'
import { tableOfTraces } from './table-of-traces.ts'

/** What a search finds, as an Arrow table. */
export interface TablePage extends Omit<TracePage, 'traces'> {
  readonly table: Table
}

/**
 * The traces of a store that match, in order, as an Arrow table with the columns of MLflow's own.
 * @throws as `searchTraces` does.
 */
export async function searchTable(
  store: TraceStore,
  options: SearchOptions & RowOptions = {},
): Promise<TablePage> {
  const { search, shape = rowShape(options) } = readRequest({ ...options, returnType: 'rows' })
  const { traces, ...rest } = await searchTraces(store, search)
  return { table: tableOfTraces(traces, shape), ...rest }
}
