import type { SearchRow } from '../../backends/sql/search-query.ts'
import type { Trace } from '../../schema/trace.ts'
import type { Cursor, StorePage, TraceQuery } from '../trace-store.ts'

/** How a database answers: the rows of a statement in order, the traces of rows, and the position of a row. */
export interface ScannedDatabase {
  /** One row more than the limit shows that others follow. */
  readonly find: (query: TraceQuery) => Promise<readonly SearchRow[]>
  readonly read: (rows: readonly SearchRow[], query: TraceQuery) => Promise<readonly Trace[]>
  readonly position: (row: SearchRow, query: TraceQuery) => Cursor
}

/** All traces from a position on: the filter is evaluated for many ids at once, whole traces are read few at a time. */
export async function* scanTraces(
  database: ScannedDatabase,
  query: TraceQuery,
): AsyncGenerator<StorePage, void, undefined> {
  let after = query.after
  let left = query.limit
  do {
    const limit = Math.min(left, rowsAtOnce)
    const rows = await database.find({ ...query, limit, ...(after && { after }) })
    for (let start = 0; start < Math.min(limit, rows.length); start += tracesAtOnce(query)) {
      query.signal?.throwIfAborted()
      const end = Math.min(start + tracesAtOnce(query), limit)
      const page = rows.slice(start, end)
      const last = page.at(-1)
      after = end < rows.length && last ? database.position(last, query) : undefined
      yield { traces: await database.read(page, query), ...(after && { next: after }) }
    }
    left -= limit
  } while (after !== undefined && left > 0)
}

const rowsAtOnce = 50_000

/** Spans can be large. */
function tracesAtOnce({ includeSpans }: TraceQuery): number {
  return includeSpans ? 100 : 1000
}
