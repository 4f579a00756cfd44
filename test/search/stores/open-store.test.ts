import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { searchTraces } from '../../../src/search/search-traces.ts'
import { openStore } from '../../../src/search/stores/open-store.ts'
import { fixturePath } from './mlflow-database.ts'
import { scriptedServer } from './server/scripted-server.ts'

const database = fixturePath('greetings.db')
const lines = join(tmpdir(), `tracesift-${process.pid}.jsonl`)
writeFileSync(lines, '{"trace_id": "tr-1", "request_time": 2}\n')

test.each([
  [database, 3],
  [`sqlite:///${database}`, 3],
  [`sqlite:///${relative('.', database)}`, 3],
  [lines, 1],
])('%s', async (uri, count) => {
  const store = await openStore(uri)
  expect((await searchTraces(store)).traces.length).toBe(count)
  await store.close?.()
})

test('a server', async () => {
  await using server = await scriptedServer({})
  const store = await openStore(server.url, { env: { MLFLOW_TRACKING_TOKEN: 't' } })
  await searchTraces(store)
  expect(server.received[0]?.headers.authorization).toBe('Bearer t')
})

test.each([
  [
    'postgresql+psycopg2://u:secret@127.0.0.1:1/db',
    'The PostgreSQL database "db" on 127.0.0.1:1 cannot be read: connect ECONNREFUSED 127.0.0.1:1.',
  ],
  [
    'mysql+pymysql://u:secret@127.0.0.1:1/db',
    'The MySQL database "db" on 127.0.0.1:1 cannot be read: connect ECONNREFUSED 127.0.0.1:1.',
  ],
  [
    'mysql://u:secret@127.0.0.1:1/db?ssl=true',
    'The URI of a MySQL database has no parameter "ssl" here; expected charset, unix_socket, ssl_ca, ssl_cert, ssl_key.',
  ],
  ['postgresql://u:secret@host', 'The URI of the database cannot be read; '],
  ['databricks', 'The store "databricks" is the workspace that DATABRICKS_HOST names; it is not set.'],
  ['absent.db', 'There is no file "absent.db".'],
  ['absent.jsonl', 'There is no file "absent.jsonl".'],
])('%s cannot be opened', async (uri, message) => {
  await expect(openStore(uri, { env: {} })).rejects.toThrow(message)
  await expect(openStore(uri, { env: {} })).rejects.toBeInstanceOf(SearchError)
})
