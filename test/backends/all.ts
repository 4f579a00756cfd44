import { filterTraces } from '../../src/backends/filter-traces.ts'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { searchSqlite } from './sql/search-sqlite.ts'

/** A way from a filter to the traces that match. */
export interface Backend {
  readonly name: string
  /** The ids of the traces that match, in order. */
  readonly search: (
    traces: readonly Trace[],
    filter: Filter,
    order: readonly OrderKey[],
  ) => readonly unknown[]
}

/** Every backend that searches by itself; the laws hold them equal. */
export const backends: readonly Backend[] = [
  {
    name: 'predicate',
    search: (traces, filter, order) =>
      filterTraces(traces, filter, { orderBy: order }).map(({ info }) => info.traceId),
  },
  { name: 'SQL on SQLite', search: searchSqlite },
]
