import { type Dialect, Kysely } from 'kysely'
import type { TraceStore } from '../trace-store.ts'
import { databaseFault } from './database-fault.ts'
import { kyselyStore } from './kysely-store.ts'
import { mlflowColumns } from './mlflow-columns.ts'
import type { StoreEngine } from './store-engine.ts'
import { readTableColumns } from './table-columns.ts'
import { withFaults } from './with-faults.ts'

/** A store that has connections of its own. */
export type ClosableStore = TraceStore & { readonly close: () => Promise<void> }

/** How long a server may take to let one in. */
export const connectTimeoutMs = 10_000

/** How long a server may take for one statement. */
export const statementTimeoutMs = 300_000

/** Few: one search uses one at a time. */
export const mostConnections = 4

/**
 * Opens the tables of MLflow that a dialect of Kysely reaches; `database` is what messages call it.
 * @throws SearchError where it cannot be reached, or is not MLflow's.
 */
export async function openDatabaseStore(
  dialect: Dialect,
  engine: StoreEngine,
  database: string,
): Promise<ClosableStore> {
  const db = new Kysely({ dialect })
  try {
    const columns = mlflowColumns(await readTableColumns(db, engine), database)
    const store = withFaults(kyselyStore(db, { engine, columns }), (error) => databaseFault(error, database))
    return { ...store, close: once(() => db.destroy()) }
  } catch (error) {
    await db.destroy()
    throw databaseFault(error, database)
  }
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined
  return () => {
    closed ??= close()
    return closed
  }
}
