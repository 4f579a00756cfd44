import { expect, test } from 'vitest'
import { type JsonPlace, property, readText } from '../../../../src/search/json/json-place.ts'
import { SearchError, type SearchFault } from '../../../../src/search/search-error.ts'
import { connectServer } from '../../../../src/search/stores/server/connect-server.ts'
import { requestJson } from '../../../../src/search/stores/server/request-json.ts'
import { scriptedServer } from './scripted-server.ts'

const request = { method: 'GET', path: '/a' } as const
const readA = (answer: JsonPlace) => readText(property(answer, 'a'))

test.each(['application/json', 'Application/JSON; charset=utf-8', 'application/problem+json'])(
  '%s',
  async (type) => {
    await using server = await scriptedServer({ headers: { 'content-type': type }, body: { a: 'b' } })
    expect(await requestJson(connectServer(server.url), request, readA)).toBe('b')
  },
)

const notJson = 'where JSON was expected: is it the address of an MLflow server?'

const rows: [type: string, body: string, fault: SearchFault, message: string][] = [
  ['text/html; charset=utf-8', '<html>', 'store', `answered with an HTML page ${notJson}`],
  ['text/plain', '<!doctype html>', 'store', `answered with an HTML page ${notJson}`],
  ['text/plain', '{}', 'store', `answered with text/plain ${notJson}`],
  ['', '{}', 'store', `answered with something of no type ${notJson}`],
  [
    'application/json',
    '{"a":"b"',
    'data',
    `answered with JSON that cannot be read: Expected ',' or '}' after property value in JSON at position 8 (line 1 column 9)`,
  ],
  [
    'application/json',
    '{"a":1}',
    'data',
    'answered with JSON that cannot be read: answer.a: expected a text, found 1.',
  ],
  [
    'application/json',
    '[]',
    'data',
    'answered with JSON that cannot be read: answer: expected an object, found a list.',
  ],
]

test.each(rows)('%s %s', async (type, body, fault, message) => {
  await using server = await scriptedServer({ headers: { 'content-type': type }, body })
  const error = await requestJson(connectServer(server.url), request, readA).catch((one: unknown) => one)
  expect(error).toEqual(new SearchError(fault, `${server.url} ${message}`))
})

test('an answer that is no good', async () => {
  await using server = await scriptedServer({ status: 403, body: { message: 'no' } })
  await expect(requestJson(connectServer(server.url), request, readA)).rejects.toThrow(
    `${server.url} does not allow this (403): no.`,
  )
})
