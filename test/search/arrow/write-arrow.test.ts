import { tableFromIPC as readIndependently } from 'apache-arrow'
import { afterAll, describe, expect, test } from 'vitest'
import type { Trace } from '../../../src/schema/trace.ts'
import { searchTable } from '../../../src/search/arrow/search-table.ts'
import { type WriteArrowOptions, writeArrow } from '../../../src/search/arrow/write-arrow.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import { streamTraces } from '../../../src/search/stream-traces.ts'
import { collect } from '../../cli/collect.ts'
import { fixturePath } from '../stores/mlflow-database.ts'

const store = openSqliteStore(fixturePath('greetings.db'))
afterAll(() => store.close())

/** What another reader of Arrow sees: the schema as text, and each row as plain data. */
async function read(traces: Iterable<Trace> | AsyncIterable<Trace>, options: WriteArrowOptions) {
  const bytes = Buffer.concat(await collect(writeArrow(traces, options)))
  const table = readIndependently(bytes)
  const schema = Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)]))
  return {
    bytes,
    schema,
    rows: JSON.parse(JSON.stringify(table.toArray(), plain)),
    batches: table.batches.length,
  }
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}

const schema = {
  trace_id: 'Utf8',
  trace: 'Utf8',
  client_request_id: 'Utf8',
  state: 'Utf8',
  request_time: 'Timestamp<MILLISECOND, UTC>',
  execution_duration: 'Int64',
  request: 'Utf8',
  response: 'Utf8',
  trace_metadata: 'Map<{key:Utf8, value:Utf8}>',
  tags: 'Map<{key:Utf8, value:Utf8}>',
  spans: 'Utf8',
  assessments: 'Utf8',
}

describe.each(['stream', 'file'] as const)('a %s', (format) => {
  test('has the columns of a row, with their types', async () => {
    const found = await read(streamTraces(store, { includeSpans: true }), { format })
    expect(found.schema).toEqual(schema)
    expect(found.rows.length).toBe(3)
  })

  test('has the values of the rows', async () => {
    const { rows } = await read(traces, {
      format,
      columnNames: 'databricks',
      columns: ['request_id', 'timestamp_ms', 'execution_time_ms', 'request', 'tags'],
      extractFields: ['chat.inputs', 'chat.inputs.n'],
    })
    expect(rows).toEqual([
      {
        request_id: 'tr-1',
        timestamp_ms: 1749006880539,
        execution_time_ms: 5,
        request: '{"n":12345678901234567890,"q":"é🎉"}',
        tags: { env: 'prod', empty: null },
        'chat.inputs': '{"n":12345678901234567890,"q":"é🎉"}',
        'chat.inputs.n': '12345678901234567890',
      },
      {
        request_id: 'tr-2',
        timestamp_ms: -5,
        execution_time_ms: null,
        request: null,
        tags: {},
        'chat.inputs': null,
        'chat.inputs.n': null,
      },
    ])
  })

  test('has a batch for every thousand traces', async () => {
    const many = Array.from({ length: 2001 }, () => traces[0]!)
    const found = await read(many, { format, columns: ['trace_id'] })
    expect([found.rows.length, found.batches]).toEqual([2001, 3])
  })

  test('has its columns even without a trace', async () => {
    const found = await read([], { format })
    expect([found.schema, found.rows]).toEqual([schema, []])
  })
})

test('a file begins and ends with the name of the format', async () => {
  const { bytes } = await read(traces, { format: 'file' })
  expect([bytes.subarray(0, 8).toString(), bytes.subarray(-6).toString()]).toEqual(['ARROW1\0\0', 'ARROW1'])
})

test('a search gives a table', async () => {
  const options = {
    columns: ['trace_id', 'execution_duration'],
    extractFields: ['morning_greeting.inputs.name'],
  }
  const { table, nextPageToken, findings } = await searchTable(store, { ...options, maxResults: 1 })
  expect([table.toArray(), findings]).toEqual([
    [
      {
        trace_id: 'tr-b83c7fbbff166e127b238ff16be6ffce',
        execution_duration: 4,
        'morning_greeting.inputs.name': null,
      },
    ],
    [],
  ])
  const rest = await searchTable(store, { ...options, pageToken: nextPageToken })
  expect(rest.table.getChild('morning_greeting.inputs.name').toArray()).toEqual([null, 'Tom'])
})

const info = { state: 'OK', traceMetadata: {}, assessments: [] } as const
const inputs = { n: 12345678901234567890n, q: 'é🎉' }

const traces: readonly Trace[] = [
  {
    info: {
      ...info,
      traceId: 'tr-1',
      requestTime: 1749006880539,
      executionDuration: 5,
      tags: { env: 'prod', empty: null },
    },
    data: {
      spans: [{ traceId: 'tr-1', spanId: '1', name: 'chat', attributes: { 'mlflow.spanInputs': inputs } }],
    },
  },
  { info: { ...info, traceId: 'tr-2', requestTime: -5, tags: {} } },
]
