import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import type { Trace, TraceInfo } from '../../../src/schema/trace.ts'

/** The path of a database that real MLflow made; for reading only. */
export function fixturePath(name: 'greetings.db' | 'traces.db'): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
}

/** An empty database with the tables of MLflow, by default in memory. */
export function makeMlflowDatabase(path = ':memory:'): DatabaseSync {
  const model = new DatabaseSync(fixturePath('greetings.db'), { readOnly: true })
  const statements = model
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index'")
    .all()
  model.close()
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  for (const { sql } of statements) database.exec(String(sql))
  return database
}

/** Adds the traces as MLflow keeps them: the name and the session as columns. */
export function insertTraces(database: DatabaseSync, traces: readonly Trace[]): void {
  for (const { info } of traces) {
    insertInfo(database, info)
    insertEntries(database, 'trace_tags', info.traceId, info.tags, 'mlflow.traceName')
    insertEntries(
      database,
      'trace_request_metadata',
      info.traceId,
      info.traceMetadata,
      'mlflow.trace.session',
    )
    insertLinks(database, info.traceId, 'run', info.linkedRuns)
    insertLinks(database, info.traceId, 'prompt_version', info.linkedPrompts)
  }
}

function insertInfo(database: DatabaseSync, info: TraceInfo): void {
  database
    .prepare(
      `INSERT INTO trace_info (request_id, experiment_id, timestamp_ms, execution_time_ms, status, client_request_id,
       request_preview, response_preview, trace_name, session_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      info.traceId,
      BigInt(info.traceLocation?.mlflowExperiment?.experimentId ?? 0),
      BigInt(info.requestTime),
      info.executionDuration === undefined ? null : BigInt(info.executionDuration),
      info.state,
      info.clientRequestId ?? null,
      info.requestPreview ?? null,
      info.responsePreview ?? null,
      info.tags['mlflow.traceName'] ?? null,
      info.traceMetadata['mlflow.trace.session'] ?? null,
    )
}

function insertEntries(
  database: DatabaseSync,
  table: 'trace_tags' | 'trace_request_metadata',
  id: string,
  entries: Readonly<Record<string, string | null>>,
  column: string,
): void {
  const insert = database.prepare(`INSERT INTO ${table} (request_id, key, value) VALUES (?, ?, ?)`)
  for (const [key, value] of Object.entries(entries)) if (key !== column) insert.run(id, key, value)
}

function insertLinks(database: DatabaseSync, id: string, type: string, ids: readonly string[] = []): void {
  const insert = database.prepare(
    `INSERT INTO entity_associations (association_id, source_type, source_id, destination_type, destination_id)
     VALUES (?, 'trace', ?, ?, ?)`,
  )
  for (const other of ids) insert.run(`${id}-${other}`.slice(0, 36), id, type, other)
}
