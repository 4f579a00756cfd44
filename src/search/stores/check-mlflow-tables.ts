import type { DatabaseSync } from 'node:sqlite'
import { SearchError } from '../search-error.ts'
import type { MlflowTables } from './mlflow-tables.ts'

/**
 * Makes sure that the database has the tables and columns that traces are searched in.
 * @throws SearchError that says what is missing.
 */
export function checkMlflowTables(database: DatabaseSync, path: string): void {
  for (const [table, columns] of Object.entries(newestColumns)) {
    const found = columnsOf(database, table)
    if (found.size === 0) {
      throw new SearchError(
        'store',
        `"${path}" is a SQLite database without MLflow's traces: there is no table ${table}.`,
      )
    }
    const missing = columns.find((column) => !found.has(column))
    if (missing !== undefined) throw new SearchError('store', outdated(path, table, missing))
  }
}

/** In each table the columns that came last; what has them has the others. */
const newestColumns: Readonly<Record<keyof MlflowTables, readonly string[]>> = {
  trace_info: [
    'request_preview',
    'trace_name',
    'session_id',
    'cache_creation_input_tokens_above_1hr',
    'total_cost',
  ],
  trace_tags: ['value'],
  trace_request_metadata: ['value'],
  assessments: ['assessment_metadata'],
  entity_associations: ['destination_id'],
  experiments: ['name'],
}

function columnsOf(database: DatabaseSync, table: string): ReadonlySet<unknown> {
  const rows = database.prepare('SELECT name FROM pragma_table_info(?)').all(table)
  return new Set(rows.map((row) => row.name))
}

function outdated(path: string, table: string, column: string): string {
  return `"${path}" was made by an older MLflow: its table ${table} has no column ${column}. The command "mlflow db upgrade" adds it.`
}
