import type { Kysely } from 'kysely'
import type { Span } from '../../schema/trace.ts'
import type { MlflowTables } from './mlflow-tables.ts'
import { spanFromRow } from './span-from-row.ts'

/**
 * The spans of the traces with these ids that have any, by id: as in MLflow roots first, then as they began. One statement
 * for every few hundred traces.
 */
export async function readSpans(
  db: Kysely<MlflowTables>,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const spans: Span[] = []
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await spanQuery(db, ids.slice(start, start + idsAtOnce)).execute({ signal })
    for (const row of rows) spans.push(spanFromRow(row))
  }
  return Map.groupBy(spans, ({ traceId }) => traceId)
}

/** Spans are large: some have many kilobytes. */
const idsAtOnce = 500

function spanQuery(db: Kysely<MlflowTables>, ids: readonly string[]) {
  return db
    .selectFrom('spans')
    .select([
      'trace_id',
      'span_id',
      'parent_span_id',
      'name',
      'type',
      'status',
      'start_time_unix_nano',
      'end_time_unix_nano',
      'content',
    ])
    .where('trace_id', 'in', ids)
    .orderBy(({ case: choose, lit }) =>
      choose().when('parent_span_id', 'is', null).then(lit(0)).else(lit(1)).end(),
    )
    .orderBy('start_time_unix_nano')
    .orderBy('span_id')
}
