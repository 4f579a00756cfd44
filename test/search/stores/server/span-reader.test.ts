import { expect, test } from 'vitest'
import { SearchError } from '../../../../src/search/search-error.ts'
import { connectServer } from '../../../../src/search/stores/server/connect-server.ts'
import { spanReader } from '../../../../src/search/stores/server/span-reader.ts'
import { makeTrace } from '../../../backends/predicate/make-trace.ts'
import { type Answer, scriptedServer } from './scripted-server.ts'

const inDatabase = (traceId: string) =>
  makeTrace({ traceId, tags: { 'mlflow.trace.spansLocation': 'TRACKING_STORE' } })
const inFile = (traceId: string) => makeTrace({ traceId })

const infoJson = (id: string) => ({ trace_id: id, request_time: '2024-01-01T00:00:00Z', state: 'OK' })
const span = (name: string) => ({ span_id: '00000000000000a1', name, attributes: {} })
const batch = (...ids: readonly string[]): Answer => ({
  body: { traces: ids.map((id) => ({ trace_info: infoJson(id), spans: [span(`of ${id}`)] })) },
})
const file = (id: string): Answer => ({
  headers: { 'content-type': 'application/octet-stream' },
  body: JSON.stringify({ spans: [span(`of ${id}`)] }),
})
const fault = (status: number, error_code: string): Answer => ({
  status,
  body: { error_code, message: 'no' },
})

const batchPath = '/api/3.0/mlflow/traces/batchGet?trace_ids='
const filePath = '/ajax-api/2.0/mlflow/get-trace-artifact?request_id='

const rows: [what: string, answers: Answer[], names: string[][], paths: string[]][] = [
  ['all at once', [batch('b', 'a')], [['of a'], ['of b']], [`${batchPath}a&trace_ids=b`]],
  ['none of a trace that is gone', [batch('b')], [[], ['of b']], [`${batchPath}a&trace_ids=b`]],
  [
    'one by one where the server does not know how',
    [fault(404, 'RESOURCE_DOES_NOT_EXIST'), file('a'), file('b')],
    [['of a'], ['of b']],
    [`${batchPath}a&trace_ids=b`, `${filePath}a`, `${filePath}b`],
  ],
]

test.each(rows)('of what is in a database, reads %s', async (_, answers, names, paths) => {
  await using server = await scriptedServer(...answers)
  const traces = await spanReader(connectServer(server.url))([inDatabase('a'), inDatabase('b')])
  expect(traces.map(({ data }) => data?.spans.map(({ name }) => name))).toEqual(names)
  expect(new Set(server.received.map(({ path }) => path))).toEqual(new Set(paths))
})

test('asks once whether a server can read many', async () => {
  await using server = await scriptedServer(fault(405, 'ENDPOINT_NOT_FOUND'), file('a'))
  const read = spanReader(connectServer(server.url))
  await read([inDatabase('a')])
  await read([inDatabase('a')])
  expect(server.received.map(({ path }) => path)).toEqual([`${batchPath}a`, `${filePath}a`, `${filePath}a`])
})

test('reads many in parts', async () => {
  await using server = await scriptedServer({})
  await spanReader(connectServer(server.url))(
    Array.from({ length: 101 }, (_, index) => inDatabase(`${index}`)),
  )
  expect(server.received.map(({ path }) => path.split('trace_ids').length - 1)).toEqual([50, 50, 1])
})

test.each<[what: string, answer: Answer, found: unknown]>([
  ['its spans', file('a'), ['of a']],
  ['none, where it is not there', fault(404, 'NOT_FOUND'), []],
])('of a file, reads %s', async (_, answer, found) => {
  await using server = await scriptedServer(answer)
  const [trace] = await spanReader(connectServer(server.url))([inFile('a')])
  expect(trace?.data?.spans.map(({ name }) => name)).toEqual(found)
  expect(server.received.map(({ path }) => path)).toEqual([`${filePath}a`])
})

test.each<[what: string, answer: Answer, message: string]>([
  [
    'has no such page',
    { status: 404, body: '' },
    'has no MLflow server, or has it under another path (404).',
  ],
  ['fails', fault(500, 'INTERNAL_ERROR'), 'failed inside (500 INTERNAL_ERROR): no.'],
])('says that the server %s', async (_, answer, message) => {
  await using server = await scriptedServer(answer)
  const reading = spanReader(connectServer(server.url))([inFile('a')])
  await expect(reading).rejects.toThrow(new SearchError('store', `${server.url} ${message}`))
})
