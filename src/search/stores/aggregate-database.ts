import type { Kysely } from 'kysely'
import { aggregateQuery } from '../../backends/sql/aggregate-query.ts'
import type { SqlOptions } from '../../backends/sql/where-filter.ts'
import type { AggregateQuery, TraceGroup } from '../analysis/aggregate-query.ts'
import { groupsFromRows } from './groups-from-rows.ts'
import type { MlflowTables } from './mlflow-tables.ts'

/** Counts traces in the database, with one statement. */
export async function aggregateDatabase(
  db: Kysely<MlflowTables>,
  { signal, ...query }: AggregateQuery,
  target: SqlOptions,
): Promise<readonly TraceGroup[]> {
  const { rows } = await db.executeQuery(aggregateQuery(db, { ...target, ...query }), { signal })
  return groupsFromRows(rows, query)
}
