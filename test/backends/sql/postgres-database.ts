import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import type { Trace } from '../../../src/schema/trace.ts'
import { traceRows } from './trace-rows.ts'

const schema = readFileSync(new URL('../../fixtures/schema/mlflow-postgres.sql', import.meta.url), 'utf8')

/** PostgreSQL in this process, with MLflow's tables and the traces in them; it takes seconds to start. */
export async function postgresDatabase(traces: readonly Trace[] = []): Promise<PGlite> {
  const db = await PGlite.create()
  await db.exec(schema)
  await insertPostgresTraces(db, traces)
  return db
}

/** Adds the traces. */
export async function insertPostgresTraces(db: PGlite, traces: readonly Trace[]): Promise<void> {
  await db.transaction(async (transaction) => {
    for (const { table, cells } of traceRows(traces)) {
      const columns = Object.keys(cells)
      const insert = `insert into ${table} (${columns.map((name) => `"${name}"`)}) values (${columns.map((_, index) => `$${index + 1}`)}) on conflict do nothing`
      await transaction.query(insert, Object.values(cells))
    }
  })
}

/** Removes all traces. */
export async function clearPostgresTraces(db: PGlite): Promise<void> {
  await db.exec(
    'truncate trace_info, trace_tags, trace_request_metadata, assessments, spans, entity_associations',
  )
}
