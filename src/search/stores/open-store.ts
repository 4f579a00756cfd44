import type { TraceStore } from '../trace-store.ts'
import { openJsonlStore } from './jsonl-store.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { readStoreLocation } from './store-location.ts'

/**
 * Opens the store that a tracking URI of MLflow or a path names: a SQLite database, or a `.jsonl` file of traces.
 * @throws SearchError where that cannot be opened or read.
 */
export async function openStore(uri: string): Promise<TraceStore> {
  const { kind, path } = readStoreLocation(uri)
  return kind === 'jsonl' ? await openJsonlStore(path) : openSqliteStore(path)
}
