import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { SearchError } from '../search-error.ts'
import { sqliteCode, sqliteCodes, sqliteFault } from './sqlite-fault.ts'

/**
 * Opens a SQLite file for reading only.
 * @throws SearchError where there is no such file, or it is no database that can be read.
 */
export function openDatabase(path: string): DatabaseSync {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file === undefined) throw new SearchError('store', `There is no file "${path}".`)
  if (file.isDirectory()) throw new SearchError('store', `"${path}" is a folder; expected a SQLite database.`)
  try {
    return openAndRead(path)
  } catch (error) {
    if (!needsWritableFolder(error)) throw sqliteFault(error, path)
    return openImmutable(path)
  }
}

/** SQLite opens anything; whether it is a database shows when it is read. */
function openAndRead(location: string | URL): DatabaseSync {
  const database = new DatabaseSync(location, { readOnly: true })
  try {
    database.exec(`PRAGMA busy_timeout = ${patienceMs}`)
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** How long to wait for a writer to finish. */
const patienceMs = 1000

/** A database in WAL mode writes beside itself even to be read, which a read-only folder forbids. */
function needsWritableFolder(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === sqliteCodes.cannotOpen || code === sqliteCodes.readonly
}

/** Reads the file as if nobody could change it; what is still in its write-ahead log would be missed. */
function openImmutable(path: string): DatabaseSync {
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw new SearchError(
      'store',
      `"${path}" has changes in "${path}-wal" that cannot be read in a read-only folder.`,
    )
  }
  const location = pathToFileURL(path)
  location.search = 'immutable=1'
  try {
    return openAndRead(location)
  } catch (error) {
    if (sqliteCode(error) !== undefined) throw sqliteFault(error, path)
    throw new SearchError(
      'store',
      `"${path}" is in WAL mode in a read-only folder, which takes Node 22.15 to read.`,
    )
  }
}
