import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { TraceStore } from '../trace-store.ts'
import { kyselyStore } from './kysely-store.ts'
import { mlflowColumns } from './mlflow-columns.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { openDatabase } from './open-database.ts'
import { regexFunction } from './regex-function.ts'
import { sqliteFault } from './sqlite-fault.ts'
import { type ColumnRow, columnQueries, groupColumns, type TableColumns } from './table-columns.ts'
import { withFaults } from './with-faults.ts'

/**
 * Opens the SQLite database of an MLflow tracking store, for reading only.
 * @throws SearchError where there is none at this path.
 */
export function openSqliteStore(path: string): TraceStore & { readonly close: () => Promise<void> } {
  const database = openDatabase(path)
  try {
    return storeOf(database, path, columnsOf(database, path))
  } catch (error) {
    database.close()
    throw error
  }
}

function columnsOf(database: DatabaseSync, path: string): TableColumns {
  const rows = database.prepare(columnQueries.sqlite).all() as unknown as readonly ColumnRow[]
  return mlflowColumns(groupColumns(rows), `The SQLite database "${path}"`)
}

function storeOf(database: DatabaseSync, path: string, columns: TableColumns) {
  database.function('regexp', { deterministic: true }, regexFunction())
  const dialect = nodeSqliteDialect(database)
  const store = kyselyStore(new Kysely({ dialect }), { engine: 'sqlite', regexFunction: true, columns })
  return { ...withFaults(store, (error) => sqliteFault(error, path)), close: closeOnce(database) }
}

function closeOnce(database: DatabaseSync): () => Promise<void> {
  let closed = false
  return async () => {
    if (!closed) database.close()
    closed = true
  }
}
