import { afterAll, describe, expect, test } from 'vitest'
import { SearchError } from '../../src/search/search-error.ts'
import { searchTraces } from '../../src/search/search-traces.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import { streamTraces } from '../../src/search/stream-traces.ts'
import { collect } from '../cli/collect.ts'
import { fixturePath } from './stores/mlflow-database.ts'

const store = openSqliteStore(fixturePath('greetings.db'))
afterAll(() => store.close())

const request = {
  returnType: 'rows',
  orderBy: ['timestamp_ms'],
  columns: ['trace_id', 'state', 'request', 'response'],
  extractFields: ['morning_greeting.inputs.name', '`evening_greeting`.outputs'],
} as const

const rows = [
  {
    trace_id: 'tr-a0b61019cd4c44012e16c65cb086411d',
    state: 'OK',
    request: { name: 'Tom' },
    response: 'Good morning Tom.',
    'morning_greeting.inputs.name': 'Tom',
    '`evening_greeting`.outputs': null,
  },
  {
    trace_id: 'tr-9f714f4c51d302890bcb4f3251853697',
    state: 'OK',
    request: { name: 'Mary' },
    response: 'Good evening Mary.',
    'morning_greeting.inputs.name': null,
    '`evening_greeting`.outputs': 'Good evening Mary.',
  },
  {
    trace_id: 'tr-b83c7fbbff166e127b238ff16be6ffce',
    state: 'ERROR',
    request: {},
    response: null,
    'morning_greeting.inputs.name': null,
    '`evening_greeting`.outputs': null,
  },
]

test('rows have the columns that were asked for, and what was extracted', async () => {
  expect(await searchTraces(store, request)).toEqual({ rows, findings: [] })
})

test('rows go on where a page ended', async () => {
  const first = await searchTraces(store, { ...request, maxResults: 2 })
  expect(first).toEqual({ rows: rows.slice(0, 2), nextPageToken: expect.any(String), findings: [] })
  const rest = await searchTraces(store, { ...request, pageToken: first.nextPageToken })
  expect(rest).toEqual({ rows: rows.slice(2), findings: [] })
})

test('rows stream', async () => {
  expect(await collect(streamTraces(store, request))).toEqual(rows)
})

describe('spans are read', () => {
  test.each<[options: Partial<Parameters<typeof searchTraces>[1]>, spans: number[]]>([
    [{}, [1, 1, 1]],
    [{ includeSpans: true }, [1, 1, 1]],
    [{ includeSpans: false }, [0, 0, 0]],
  ])('with %j', async (options, spans) => {
    const found = await searchTraces(store, { returnType: 'rows', columns: ['spans'], ...options } as const)
    expect(found.rows.map((row) => row.spans.length)).toEqual(spans)
  })

  test('where a column is of them', async () => {
    const asked: unknown[] = []
    const watched = {
      dialect: store.dialect,
      search: (query: Parameters<typeof store.search>[0]) => {
        asked.push(query.includeSpans)
        return store.search(query)
      },
    }
    await searchTraces(watched, { returnType: 'rows', columns: ['tags'] })
    await searchTraces(watched, { returnType: 'rows', columns: ['response'] })
    expect(asked).toEqual([undefined, true])
  })
})

describe('what is refused', () => {
  test.each<[options: object, error: Error]>([
    [
      { extractFields: ['a.inputs'] },
      new TypeError("extractFields is about rows; give returnType: 'rows' with it"),
    ],
    [
      { returnType: 'list', columns: ['tags'] },
      new TypeError("columns is about rows; give returnType: 'rows' with it"),
    ],
    [{ returnType: 'pandas' }, new TypeError(`returnType is 'list' or 'rows'; found "pandas"`)],
    [
      { returnType: 'rows', includeSpans: false, extractFields: ['a.inputs'] },
      new TypeError('extractFields reads spans; leave includeSpans: false out'),
    ],
    [
      { returnType: 'rows', extractFields: ['chat'] },
      new SearchError(
        'extract-field',
        'The extract field is malformed: expected a dot and one of inputs, outputs, attributes after the name of ' +
          'the span, such as "chat.outputs" or "chat.inputs.question".\n  chat\n      ^',
      ),
    ],
  ])('%j', async (options, error) => {
    await expect(searchTraces(store, options)).rejects.toThrow(error)
    await expect(streamTraces(store, options).next()).rejects.toThrow(error)
  })
})
