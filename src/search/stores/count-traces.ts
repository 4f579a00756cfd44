import type { Kysely } from 'kysely'
import type { Integer, MlflowTables } from './mlflow-tables.ts'

/** How many traces the experiments hold, or all of them. */
export async function countTraces(
  db: Kysely<MlflowTables>,
  experimentIds?: readonly (number | bigint)[],
): Promise<number> {
  if (experimentIds?.length === 0) return 0
  const all = db.selectFrom('trace_info').select(({ fn }) => fn.countAll<Integer>().as('count'))
  const some = experimentIds === undefined ? all : all.where('experiment_id', 'in', experimentIds)
  return Number((await some.executeTakeFirstOrThrow()).count)
}
