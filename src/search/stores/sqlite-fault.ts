import { SearchError } from '../search-error.ts'

/** What SQLite's own complaint means for a reader of the file; other errors stay as they are. */
export function sqliteFault(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  const meaning =
    code === undefined ? undefined : (meanings[code] ?? `cannot be read: ${(error as Error).message}`)
  return meaning === undefined ? error : new SearchError('store', `"${path}" ${meaning}.`, { cause: error })
}

/** SQLite's primary result code, where the error is SQLite's. */
export function sqliteCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown }
  return error instanceof Error && typeof errcode === 'number' ? errcode & 0xff : undefined
}

/** By SQLite's primary result codes. */
export const sqliteCodes = {
  busy: 5,
  locked: 6,
  readonly: 8,
  ioError: 10,
  corrupt: 11,
  cannotOpen: 14,
  notDatabase: 26,
}

const meanings: Readonly<Record<number, string>> = {
  [sqliteCodes.busy]: 'is locked by another process',
  [sqliteCodes.locked]: 'is locked by another process',
  [sqliteCodes.corrupt]: 'is damaged or cut off',
  [sqliteCodes.cannotOpen]: 'cannot be opened for reading',
  [sqliteCodes.notDatabase]: 'is not a SQLite database',
}
