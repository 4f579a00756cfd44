import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as law } from '@fast-check/vitest'
import { afterAll, describe, expect, test } from 'vitest'
import { completeOrder } from '../../../src/filter/complete-order.ts'
import type { Trace } from '../../../src/schema/trace.ts'
import { traceToJson } from '../../../src/search/json/trace-to-json.ts'
import { SearchError } from '../../../src/search/search-error.ts'
import { openJsonlStore } from '../../../src/search/stores/jsonl-store.ts'
import type { TraceQuery } from '../../../src/search/trace-store.ts'
import { arbitraryTrace } from '../json/arbitrary-trace.ts'

const folder = mkdtempSync(join(tmpdir(), 'tracesift-'))
const path = join(folder, 'traces.jsonl')
const everything: TraceQuery = {
  filter: { kind: 'constant', value: true },
  order: completeOrder([]),
  limit: 1000,
}

afterAll(() => rmSync(folder, { recursive: true }))

law.prop([arbitraryTrace], { numRuns: 30 })('what is written a line is read back', async (trace) => {
  expect(await readBack(`${JSON.stringify(traceToJson(trace))}\n`)).toEqual([trace])
})

const first = '{"trace_id": "tr-1", "request_time": 2}'
const second = '{"trace_id": "tr-2", "request_time": 1}'

test.each([
  ['', []],
  [first, ['tr-1']],
  [`${first}\n${second}`, ['tr-1', 'tr-2']],
  [`\ufeff${first}\r\n\r\n  \n${second}\r\n`, ['tr-1', 'tr-2']],
  ['{"trace_id": "a\u2028b", "request_time": 1}\n', ['a\u2028b']],
  [`${first.replace('}', `, "tags": {"long": "${'é'.repeat(100_000)}"}}`)}\n${second}`, ['tr-1', 'tr-2']],
])('lines %#', async (text, ids) => {
  expect((await readBack(text)).map(({ info }) => info.traceId)).toEqual(ids)
})

describe('a file that cannot be read', () => {
  test.each([
    [`${first}\n\n{"trace_id": 5}`, 'PATH:3: trace_id: expected a text, found 5.'],
    [`${first}\nnull`, 'PATH:2: The trace: expected an object, found null.'],
    [`{"trace_id": "tr-1",\n"request_time": 2}`, 'PATH:1: The trace is not JSON: '],
  ])('line of %#', async (text, message) => {
    await expect(readBack(text)).rejects.toThrow(message.replace('PATH', path))
    await expect(readBack(text)).rejects.toBeInstanceOf(SearchError)
  })

  test.each([
    [join(folder, 'absent.jsonl'), 'There is no file "PATH".'],
    [folder, '"PATH" cannot be read: EISDIR.'],
  ])('%s', async (place, message) => {
    await expect(openJsonlStore(place)).rejects.toThrow(
      new SearchError('store', message.replace('PATH', place)),
    )
  })
})

async function readBack(text: string): Promise<readonly Trace[]> {
  writeFileSync(path, text)
  const store = await openJsonlStore(path)
  return (await store.search(everything)).traces
}
