import type { Kysely, RawBuilder, SelectQueryBuilder } from 'kysely'
import { jsonArrayFrom as postgresArrayFrom } from 'kysely/helpers/postgres'
import { jsonArrayFrom as sqliteArrayFrom } from 'kysely/helpers/sqlite'
import type { TraceInfo } from '../../schema/trace.ts'
import type { MlflowTables } from './mlflow-tables.ts'
import { traceInfoFromRow } from './trace-info-from-row.ts'

/** The databases that traces are read from. */
export type StoreEngine = 'sqlite' | 'postgres'

/** The whole infos of the traces with these ids that are there, by id; one statement for every few thousand. */
export async function readTraceInfos(
  db: Kysely<MlflowTables>,
  engine: StoreEngine,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, TraceInfo>> {
  const infos = new Map<string, TraceInfo>()
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await infoQuery(db, engine, ids.slice(start, start + idsAtOnce)).execute({ signal })
    for (const row of rows) infos.set(row.request_id, traceInfoFromRow(row))
  }
  return infos
}

/** Fewer than the parameters that a statement may have: SQLite takes 32,766. */
const idsAtOnce = 10_000

/** A correlated subquery as one JSON value; drivers answer it as text or as what the text says. */
const jsonArrayFrom = {
  sqlite: sqliteArrayFrom,
  postgres: postgresArrayFrom,
} satisfies Record<StoreEngine, unknown>

function infoQuery(db: Kysely<MlflowTables>, engine: StoreEngine, ids: readonly string[]) {
  const asArray = jsonArrayFrom[engine] as <Row>(
    rows: SelectQueryBuilder<MlflowTables, keyof MlflowTables, Row>,
  ) => RawBuilder<Row[]>
  return db
    .selectFrom('trace_info')
    .selectAll()
    .select((eb) => [
      asArray(
        eb
          .selectFrom('trace_tags')
          .select(['key', 'value'])
          .whereRef('trace_tags.request_id', '=', 'trace_info.request_id'),
      ).as('tags'),
      asArray(
        eb
          .selectFrom('trace_request_metadata')
          .select(['key', 'value'])
          .whereRef('trace_request_metadata.request_id', '=', 'trace_info.request_id'),
      ).as('metadata'),
      asArray(
        eb
          .selectFrom('assessments')
          .select(assessmentColumns)
          .whereRef('assessments.trace_id', '=', 'trace_info.request_id'),
      ).as('assessments'),
      asArray(
        eb
          .selectFrom('entity_associations')
          .select(['destination_type', 'destination_id'])
          .where('source_type', '=', 'trace')
          .where('destination_type', 'in', ['run', 'prompt_version'])
          .whereRef('source_id', '=', 'trace_info.request_id'),
      ).as('links'),
    ])
    .where('request_id', 'in', ids)
}

const assessmentColumns = [
  'assessment_id',
  'trace_id',
  'name',
  'assessment_type',
  'value',
  'error',
  'created_timestamp',
  'last_updated_timestamp',
  'source_type',
  'source_id',
  'span_id',
  'rationale',
  'overrides',
  'valid',
  'assessment_metadata',
] as const
