import type { DatabaseSync } from 'node:sqlite'
import { draftInserter, experimentIds, makeDraftTables } from './draft-tables.ts'
import type { DraftTrace } from './draft-traces.ts'
import { services } from './operations.ts'
import type { RandomDraws } from './random-draws.ts'
import { relatedInserter } from './related-inserter.ts'
import { tableRows } from './table-rows.ts'

/**
 * Writes traces into MLflow's tables, which have no indexes yet: each table in one statement over many traces, which is
 * several times faster than trace by trace. `onProgress` is told how many are written.
 */
export function fillStore(
  database: DatabaseSync,
  traces: Iterable<DraftTrace>,
  draws: RandomDraws,
  onProgress: (count: number) => void = () => undefined,
): void {
  insertExperiments(database)
  makeDraftTables(database)
  const insertDraft = draftInserter(database)
  const insertRelated = relatedInserter(database, draws)
  let count = 0
  for (const trace of traces) {
    insertDraft(trace)
    insertRelated(trace)
    count += 1
    if (count % portion === 0) writePortion(database)
    if (count % step === 0) onProgress(count)
  }
  writePortion(database)
}

/** How many traces are written at once: the more the faster, and the more memory it takes. */
const portion = 1_000_000

const step = 10_000

function insertExperiments(database: DatabaseSync): void {
  const insert = database.prepare(
    `INSERT INTO experiments (experiment_id, name, artifact_location, lifecycle_stage, creation_time, last_update_time)
     VALUES (?, ?, ?, 'active', ?, ?)`,
  )
  const rows: [id: number, name: string][] = [
    [0, 'Default'],
    ...Object.entries(services).map(([name, { experiment }]): [number, string] => [
      experimentIds[name as keyof typeof services],
      experiment,
    ]),
  ]
  for (const [id, name] of rows) insert.run(id, name, `mlflow-artifacts:/${id}`, madeAt, madeAt)
}

/** When the experiments were made, ms since the epoch. */
const madeAt = Date.UTC(2025, 5, 1)

function writePortion(database: DatabaseSync): void {
  database.exec('CREATE TEMP TABLE sorted AS SELECT * FROM draft ORDER BY id')
  for (const { table, columns, select } of tableRows) {
    database.exec(`INSERT INTO ${table} (${columns.join(', ')}) ${select}`)
  }
  database.exec('DELETE FROM draft; DROP TABLE sorted')
}
