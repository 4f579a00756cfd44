import { compileSearch } from '../../../src/backends/sql/compile-search.ts'
import type { Filter, OrderKey } from '../../../src/filter/filter.ts'
import type { Trace } from '../../../src/schema/trace.ts'
import { clearTraces, insertTraces, sqliteDatabase } from './sqlite-database.ts'

const db = sqliteDatabase()

/** The ids of the traces, put into a database, that match, in order. */
export function searchSqlite(
  traces: readonly Trace[],
  filter: Filter,
  order: readonly OrderKey[] = [],
): readonly unknown[] {
  clearTraces(db)
  insertTraces(db, traces)
  const { sql, parameters } = compileSearch({ engine: 'sqlite', regexFunction: true, filter, order })
  const statement = db.prepare(sql)
  statement.setReadBigInts(true)
  return statement.all(...(parameters as (string | number | bigint)[])).map((row) => row.request_id)
}
