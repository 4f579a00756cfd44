import { DatabaseSync } from 'node:sqlite'
import type { Cell, TableRow } from '../backends/sql/trace-rows.ts'
import type { ServerDatabase } from './server-database.ts'

/** Copies every table of a SQLite database that both have. */
export async function copyDatabase(path: string, { db, insertRows }: ServerDatabase): Promise<void> {
  const model = new DatabaseSync(path, { readOnly: true })
  const targets = await db.introspection.getTables()
  for (const { name, columns } of targets) {
    if (name === 'alembic_version') continue
    const flags = flagsOf(model, name)
    const kept = columns.map((column) => column.name)
    await insertRows(rowsOf(model, name).map((row) => tableRow(name, row, kept, flags)))
  }
  model.close()
}

function flagsOf(model: DatabaseSync, table: string): ReadonlySet<unknown> {
  const columns = model.prepare('select name, type from pragma_table_info(?)').all(table)
  return new Set(columns.filter(({ type }) => type === 'BOOLEAN').map(({ name }) => name))
}

function rowsOf(model: DatabaseSync, table: string): readonly Record<string, unknown>[] {
  const known = model.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table)
  if (known === undefined) return []
  const columns = model.prepare('select name from pragma_table_info(?)').all(table)
  const statement = model.prepare(`select ${columns.map(({ name }) => `"${name}"`)} from "${table}"`)
  statement.setReadBigInts(true)
  return statement.all()
}

function tableRow(
  table: string,
  row: Record<string, unknown>,
  columns: readonly string[],
  flags: ReadonlySet<unknown>,
): TableRow {
  const cells = Object.entries(row)
    .filter(([name]) => columns.includes(name))
    .map(([name, value]) => [name, flags.has(name) && value !== null ? value === 1n : (value as Cell)])
  return { table, cells: Object.fromEntries(cells) }
}
