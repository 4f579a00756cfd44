import type { Kysely, RawBuilder } from 'kysely'
import { jsonArrayFrom as postgresArrayFrom } from 'kysely/helpers/postgres'
import { jsonArrayFrom as sqliteArrayFrom } from 'kysely/helpers/sqlite'
import type { TraceInfo } from '../../schema/trace.ts'
import type { MlflowTables, TraceInfoTable } from './mlflow-tables.ts'
import { type RelatedName, type RelatedQuery, relatedQueries } from './related-queries.ts'
import type { StoreEngine } from './store-engine.ts'
import type { TableColumns } from './table-columns.ts'
import { type TraceInfoRow, traceInfoFromRow } from './trace-info-from-row.ts'

/** Where infos are read from. */
export interface InfoSource {
  readonly db: Kysely<MlflowTables>
  readonly engine: StoreEngine
  /** Absent: those of the newest MLflow. */
  readonly columns?: TableColumns | undefined
}

/** The whole infos of the traces with these ids that are there, by id; few statements for every few thousand. */
export async function readTraceInfos(
  source: InfoSource,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, TraceInfo>> {
  const infos = new Map<string, TraceInfo>()
  const read = source.engine === 'mysql' ? readApart : readTogether
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await read(source, ids.slice(start, start + idsAtOnce), signal)
    for (const row of rows) infos.set(row.request_id, traceInfoFromRow(row))
  }
  return infos
}

/** Fewer than the parameters that a statement may have: SQLite takes 32,766. */
const idsAtOnce = 10_000

/** One statement: the rows of the other tables as a JSON value each, which drivers answer as text or as what it says. */
async function readTogether(
  source: InfoSource,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly TraceInfoRow[]> {
  const asArray = (source.engine === 'postgres' ? postgresArrayFrom : sqliteArrayFrom) as (
    rows: RelatedQuery['rows'],
  ) => RawBuilder<unknown>
  const related = relatedQueries(source.db, source.columns).map(({ name, rows, owner }) =>
    asArray(rows.whereRef(owner, '=', 'trace_info.request_id')).as(name),
  )
  const infos = await infoQuery(source, ids).select(related).execute({ signal })
  return infos as unknown as readonly TraceInfoRow[]
}

/** A statement a table: MariaDB cuts a JSON value that many rows become, and has no subqueries as Kysely makes them. */
async function readApart(
  { db, columns }: InfoSource,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly TraceInfoRow[]> {
  const infos = await db
    .selectFrom('trace_info')
    .selectAll()
    .where('request_id', 'in', ids)
    .execute({ signal })
  const related = new Map<RelatedName, Map<string, object[]>>()
  for (const { name, rows, owner } of relatedQueries(db, columns)) {
    const found = await rows.select(`${owner} as owner`).where(owner, 'in', ids).execute({ signal })
    related.set(
      name,
      Map.groupBy(found, (row) => String((row as { owner: unknown }).owner)),
    )
  }
  return infos.map((info) => ({
    ...info,
    ...Object.fromEntries([...related].map(([name, rows]) => [name, rows.get(info.request_id) ?? []])),
  })) as unknown as readonly TraceInfoRow[]
}

/** Columns that cannot be relied on are left out. */
function infoQuery({ db, columns }: InfoSource, ids: readonly string[]) {
  const names = columns?.get('trace_info')
  const infos = db.selectFrom('trace_info').where('request_id', 'in', ids)
  return names ? infos.select([...names] as (keyof TraceInfoTable)[]) : infos.selectAll()
}
