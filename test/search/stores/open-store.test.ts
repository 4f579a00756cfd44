import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { searchTraces } from '../../../src/search/search-traces.ts'
import { openStore } from '../../../src/search/stores/open-store.ts'
import { fixturePath } from './mlflow-database.ts'

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

test.each([
  ['postgresql://host/db', 'A store of kind "postgresql" cannot be opened yet; '],
  ['absent.db', 'There is no file "absent.db".'],
  ['absent.jsonl', 'There is no file "absent.jsonl".'],
])('%s cannot be opened', async (uri, message) => {
  await expect(openStore(uri)).rejects.toThrow(message)
  await expect(openStore(uri)).rejects.toBeInstanceOf(SearchError)
})
