import { type Kysely, sql } from 'kysely'
import type { StoreEngine } from './store-engine.ts'

/** The names of a database's tables, and of the columns of each. */
export type TableColumns = ReadonlyMap<string, ReadonlySet<string>>

/** A row of what `columnQueries` answer. */
export interface ColumnRow {
  readonly tbl: string
  readonly col: string
}

/** Reads which tables and columns a database has. */
export async function readTableColumns<DB>(db: Kysely<DB>, engine: StoreEngine): Promise<TableColumns> {
  const { rows } = await sql.raw<ColumnRow>(columnQueries[engine]).execute(db.withoutPlugins())
  return groupColumns(rows)
}

/** How each engine is asked for its tables and columns. */
export const columnQueries: Readonly<Record<StoreEngine, string>> = {
  sqlite:
    'select tables.name as tbl, columns.name as col from sqlite_schema as tables, pragma_table_info(tables.name) as columns',
  postgres:
    'select table_name as tbl, column_name as col from information_schema.columns where table_schema = any(current_schemas(false))',
  mysql:
    'select table_name as tbl, column_name as col from information_schema.columns where table_schema = database()',
}

/** The rows by their tables. */
export function groupColumns(rows: readonly ColumnRow[]): TableColumns {
  const groups = Map.groupBy(rows, ({ tbl }) => tbl)
  return new Map([...groups].map(([table, members]) => [table, new Set(members.map(({ col }) => col))]))
}
