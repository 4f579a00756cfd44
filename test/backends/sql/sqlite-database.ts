import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { compileRegularExpression } from '../../../src/language/regular-expression.ts'
import type { Trace } from '../../../src/schema/trace.ts'
import { type Cell, traceRows } from './trace-rows.ts'

const schema = readFileSync(new URL('../../fixtures/schema/mlflow-sqlite.sql', import.meta.url), 'utf8')

/** A database in memory with MLflow's tables and the traces in them; RLIKE works. */
export function sqliteDatabase(traces: readonly Trace[] = []): DatabaseSync {
  const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  db.exec(schema)
  db.function('regexp', { deterministic: true }, (pattern, text) => {
    const compiled = compileRegularExpression(String(pattern))
    return 'matches' in compiled && compiled.matches(String(text)) ? 1 : 0
  })
  insertTraces(db, traces)
  return db
}

/** Adds the traces. */
export function insertTraces(db: DatabaseSync, traces: readonly Trace[]): void {
  db.exec('begin')
  for (const { table, cells } of traceRows(traces)) {
    const columns = Object.keys(cells)
    const insert = `insert or ignore into ${table} (${columns.map((name) => `"${name}"`)}) values (${columns.map(() => '?')})`
    db.prepare(insert).run(...Object.values(cells).map(sqliteValue))
  }
  db.exec('commit')
}

/** Removes all traces. */
export function clearTraces(db: DatabaseSync): void {
  for (const table of [
    'trace_info',
    'trace_tags',
    'trace_request_metadata',
    'assessments',
    'spans',
    'entity_associations',
  ]) {
    db.exec(`delete from ${table}`)
  }
}

/** A number would become a REAL, which a column of integers keeps where it is beyond ±2^53. */
function sqliteValue(cell: Cell): string | number | bigint | null {
  if (typeof cell === 'boolean') return cell ? 1n : 0n
  return Number.isSafeInteger(cell) ? BigInt(cell as number) : cell
}
