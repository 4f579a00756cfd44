import type { Kysely } from 'kysely'
import type { MlflowTables } from './mlflow-tables.ts'

/** The id of the experiment with that name, a deleted one included: its traces are still there. */
export async function findExperiment(db: Kysely<MlflowTables>, name: string): Promise<string | undefined> {
  const experiments = db.selectFrom('experiments').select('experiment_id').where('name', '=', name)
  const found = await experiments.orderBy('experiment_id').executeTakeFirst()
  return found && String(found.experiment_id)
}
