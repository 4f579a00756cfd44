import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeOrder } from '../../../src/filter/complete-order.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import { parsePythonJson } from '../../../src/language/python-json.ts'
import type { TraceInfo } from '../../../src/schema/trace.ts'
import { SearchError } from '../../../src/search/search-error.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import type { TraceQuery } from '../../../src/search/trace-store.ts'
import { fixturePath, insertTraces, makeMlflowDatabase } from './mlflow-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'tracesift-'))
const everything: TraceQuery = {
  filter: { kind: 'constant', value: true },
  order: completeOrder([]),
  limit: 1000,
}

afterAll(() => rmSync(folder, { recursive: true }))

test('whole infos are those that MLflow answers', async () => {
  const expected = parsePythonJson(
    readFileSync(new URL('fixtures/mlflow-infos.json', import.meta.url), 'utf8'),
  ) as TraceInfo[]
  const store = openSqliteStore(fixturePath('traces.db'))
  const { traces } = await store.search(everything)
  await store.close()
  const byId = new Map(traces.map(({ info }) => [info.traceId, info]))
  expect(expected.map(({ traceId }) => byId.get(traceId))).toEqual(expected)
})

describe('a file that is no MLflow database', () => {
  const make: Record<string, (path: string) => void> = {
    absent: () => {},
    folder: (path) => mkdirSync(path),
    text: (path) =>
      writeFileSync(path, 'no database at all, but long enough to have a header of 100 bytes'.repeat(10)),
    empty: (path) => writeFileSync(path, ''),
    other: (path) => withDatabase(path, (database) => database.exec('CREATE TABLE t (a)')),
    old: (path) =>
      withDatabase(path, (database) =>
        database.exec('CREATE TABLE trace_info (request_id, timestamp_ms, request_preview)'),
      ),
    'cut off': (path) => {
      copyFileSync(fixturePath('greetings.db'), path)
      truncateSync(path, 100_000)
    },
  }

  test.each([
    ['absent', 'There is no file "PATH".'],
    ['folder', '"PATH" is a folder; expected a SQLite database.'],
    ['text', '"PATH" is not a SQLite database.'],
    ['empty', 'The SQLite database "PATH" has none of MLflow\'s traces: there is no table trace_info.'],
    ['other', 'The SQLite database "PATH" has none of MLflow\'s traces: there is no table trace_info.'],
    [
      'old',
      'The SQLite database "PATH" has none of MLflow\'s traces: the table trace_info has no column experiment_id.',
    ],
    ['cut off', '"PATH" is damaged or cut off.'],
  ])('%s', (kind, message) => {
    const path = join(folder, `${kind}.db`)
    make[kind]?.(path)
    expect(() => openSqliteStore(path)).toThrow(new SearchError('store', message.replace('PATH', path)))
  })
})

describe('a database that is being written', () => {
  const path = join(folder, 'locked.db')
  const message = `"${path}" is locked by another process.`
  let writer: DatabaseSync

  beforeAll(() => {
    copyFileSync(fixturePath('greetings.db'), path)
    writer = new DatabaseSync(path)
  })
  afterAll(() => writer.close())

  test('is locked when it is opened', () => {
    writer.exec('BEGIN EXCLUSIVE')
    expect(() => openSqliteStore(path)).toThrow(new SearchError('store', message))
    writer.exec('ROLLBACK')
  })

  test('is locked when it is searched', async () => {
    const store = openSqliteStore(path)
    writer.exec('BEGIN EXCLUSIVE')
    await expect(store.search(everything)).rejects.toThrow(new SearchError('store', message))
    await expect(store.aggregate?.({ ...everything, percentiles: [] })).rejects.toThrow(
      new SearchError('store', message),
    )
    writer.exec('ROLLBACK')
    expect((await store.search(everything)).traces.length).toBe(3)
    await store.close()
  })
})

test('a database in WAL mode is read in a folder that cannot be written', async () => {
  const sealed = join(folder, 'sealed')
  const path = join(sealed, 'wal.db')
  mkdirSync(sealed)
  copyFileSync(fixturePath('greetings.db'), path)
  withDatabase(path, (database) => database.exec('PRAGMA journal_mode = WAL'))
  chmodSync(sealed, 0o555)
  const store = openSqliteStore(path)
  expect((await store.search(everything)).traces.length).toBe(3)
  await store.close()
  chmodSync(sealed, 0o755)
})

test('a store is for reading, and closes once', async () => {
  const store = openSqliteStore(fixturePath('greetings.db'))
  await store.close()
  await store.close()
  await expect(store.search(everything)).rejects.toThrow('database is not open')
})

describe('regular expressions', () => {
  test.each([
    ['^m', 1],
    ['greeting$', 2],
    ['(?i)GREETING', 2],
    ['', 3],
    ['(unclosed', 0],
  ])('%s', async (pattern, count) => {
    const store = openSqliteStore(fixturePath('greetings.db'))
    expect((await store.search({ ...everything, filter: nameMatches(pattern) })).traces.length).toBe(count)
    await store.close()
  })

  test('that cannot be run in linear time are refused', async () => {
    const store = openSqliteStore(fixturePath('greetings.db'))
    await expect(store.search({ ...everything, filter: nameMatches('(?=a)') })).rejects.toThrow(
      'The regular expression "(?=a)" cannot be run: ',
    )
    await store.close()
  })
})

test('integers of 64 bits stay exact in a position', async () => {
  const path = join(folder, 'large.db')
  const database = makeMlflowDatabase(path)
  insertTraces(
    database,
    ['a', 'b', 'c'].map((traceId) => ({ info: { ...plainInfo, traceId } })),
  )
  const times = [9007199254740993n, 9007199254740992n, 9223372036854775807n]
  const update = database.prepare('UPDATE trace_info SET timestamp_ms = ? WHERE request_id = ?')
  for (const [index, id] of ['a', 'b', 'c'].entries()) update.run(times[index] ?? 0n, id)
  database.close()
  const store = openSqliteStore(path)
  const first = await store.search({ ...everything, limit: 1 })
  const second = await store.search({ ...everything, limit: 1, ...(first.next && { after: first.next }) })
  expect([first, second].map(({ traces, next }) => [traces[0]?.info.traceId, next])).toEqual([
    ['c', [9223372036854775807n, 'c']],
    ['a', [9007199254740993n, 'a']],
  ])
  await store.close()
})

const plainInfo: TraceInfo = {
  traceId: '',
  requestTime: 0,
  state: 'OK',
  tags: {},
  traceMetadata: {},
  assessments: [],
}

function nameMatches(value: string): Filter {
  const field = { scope: 'tags', name: 'mlflow.traceName', type: 'text' } as const
  return { kind: 'compare', field, relation: 'matches', value }
}

function withDatabase(path: string, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path)
  change(database)
  database.close()
}
