import { expect, test } from 'vitest'
import { connectServer } from '../../../../src/search/stores/server/connect-server.ts'
import { searchEndpoint } from '../../../../src/search/stores/server/search-endpoint.ts'
import { type Answer, scriptedServer } from './scripted-server.ts'

const page = { filter: "tags.a = 'b'", orderBy: [], experimentIds: ['1'], limit: 5 }
const html = { headers: { 'content-type': 'text/html' }, body: '<title>404 Not Found</title>' }
const json = (status: number, error_code: string): Answer => ({ status, body: { error_code, message: 'm' } })

/** The versions asked for by two searches, and how the second ended. */
const rows: [name: string, answers: readonly Answer[], versions: string, ended: string][] = [
  ['one that knows version 3', [{}], '3 3', '0 traces'],
  ['one that does not, by 404', [{ status: 404, ...html }, {}], '3 2 2', '0 traces'],
  ['one that does not, by 405', [{ status: 405, ...html }, {}], '3 2 2', '0 traces'],
  ['one that does not, by name', [json(404, 'ENDPOINT_NOT_FOUND'), {}], '3 2 2', '0 traces'],
  [
    'one that refuses',
    [json(400, 'BAD')],
    '3 3',
    "It refused this (400 BAD): m. It was asked for: tags.a = 'b'",
  ],
  [
    'one that misses a thing',
    [json(404, 'RESOURCE_DOES_NOT_EXIST')],
    '3 3',
    "It does not find what is asked for (404 RESOURCE_DOES_NOT_EXIST): m. It was asked for: tags.a = 'b'",
  ],
  [
    'something else',
    [{ status: 404, ...html }],
    '3 2 3 2',
    'It is no MLflow server: it knows no search for traces.',
  ],
]

test.each(rows)('%s', async (_, answers, versions, ended) => {
  await using server = await scriptedServer(...answers)
  const search = searchEndpoint(connectServer(server.url))
  await search(page).catch(() => undefined)
  const second = search(page).then(
    ({ traces }) => `${traces.length} traces`,
    (error: Error) => error.message.replace(server.url, 'It'),
  )
  expect(await second).toBe(ended)
  expect(server.received.map(({ path }) => path.charAt('/api/'.length)).join(' ')).toBe(versions)
})
