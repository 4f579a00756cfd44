import { describeValue } from '../options/describe-value.ts'
import type { TraceStore } from '../trace-store.ts'
import { openJsonlStore } from './jsonl-store.ts'
import { openMysqlStore } from './mysql-store.ts'
import { openServerStore } from './open-server-store.ts'
import { openPostgresStore } from './postgres-store.ts'
import type { Environment } from './server/databricks-host.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { readStoreLocation } from './store-location.ts'

/** What opening a store can take into account. */
export interface OpenStoreOptions {
  /** Where credentials for servers are, under the names that MLflow reads; by default the environment of the process. */
  readonly env?: Environment
}

/**
 * Opens the store that a tracking URI of MLflow or a path names: a SQLite, PostgreSQL or MySQL
 * database, a server, or a `.jsonl` file of traces.
 * @throws SearchError where that cannot be opened or read; TypeError where it is no text.
 */
export async function openStore(
  uri: string,
  { env = process.env }: OpenStoreOptions = {},
): Promise<TraceStore> {
  if (typeof uri !== 'string') {
    const found = describeValue(uri)
    throw new TypeError(`A store is named by a text, such as 'sqlite:///mlflow.db'; found ${found}`)
  }
  const location = readStoreLocation(uri)
  if (location.kind === 'jsonl') return await openJsonlStore(location.path)
  if (location.kind === 'server') return openServerStore(location.url, env)
  if (location.kind === 'postgres') return await openPostgresStore(location.uri)
  if (location.kind === 'mysql') return await openMysqlStore(location.uri)
  if (location.kind === 'databricks') return openServerStore(undefined, env)
  return openSqliteStore(location.path)
}
