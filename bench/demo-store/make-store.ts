import { rmSync } from 'node:fs'
import { makeMlflowDatabase } from '../../test/search/stores/mlflow-database.ts'
import { randomNumbers } from '../inputs/random.ts'
import { draftTraces, type TracePlan } from './draft-traces.ts'
import { fillStore } from './fill-store.ts'
import { drawFrom } from './random-draws.ts'

/** Makes a SQLite file with the tables of MLflow 3.17 and traces as an application would have left them. */
export function makeStore(path: string, plan: TracePlan, seed: number): void {
  rmSync(path, { force: true })
  const database = makeMlflowDatabase(path)
  database.exec(`INSERT INTO alembic_version VALUES ('${newestMigration}')`)
  fillStore(database, draftTraces(plan, drawFrom(randomNumbers(seed))))
  database.close()
}

/** Of MLflow 3.17. */
const newestMigration = 'dc11669786a5'
