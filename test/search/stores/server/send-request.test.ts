import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { SearchError } from '../../../../src/search/search-error.ts'
import { connectServer, type ServerOptions } from '../../../../src/search/stores/server/connect-server.ts'
import { sendRequest } from '../../../../src/search/stores/server/send-request.ts'
import { scriptedServer, type Turn } from './scripted-server.ts'

const request = { method: 'POST', path: '/search', body: { filter: 'secret' } } as const

/** How a request to a server that takes these turns ends, how often it was sent, and what was waited for between. */
async function outcome(turns: readonly Turn[], options: ServerOptions = {}, signal?: AbortSignal) {
  await using server = await scriptedServer(...turns)
  const waits: number[] = []
  const sleep = async (ms: number) => void waits.push(ms)
  const connection = connectServer(server.url, { sleep, ...options })
  const ended = sendRequest(connection, { ...request, signal }).then(
    ({ status, text, sent }) => `${status} ${text}, sent ${sent}`,
    (error: unknown) => describeError(error, server.url),
  )
  return { ended: await ended, received: server.received.length, waits }
}

function describeError(error: unknown, url: string): string {
  const kind = error instanceof SearchError ? '' : `${(error as Error).name}: `
  return kind + (error as Error).message.replace(url, 'It')
}

const later: Turn = { status: 429, headers: { 'retry-after': '2' } }
const down: Turn = { status: 503, body: 'busy' }
const ok: Turn = { body: 'done' }

describe('a server that has no time', () => {
  const rows: [name: string, turns: readonly Turn[], ended: string, received: number][] = [
    ['once', [later, ok], '200 done, sent 2', 2],
    ['twice', [down, down, ok], '200 done, sent 3', 3],
    ['three times', [{ status: 502 }, { status: 504 }, down, ok], '200 done, sent 4', 4],
    ['for ever', [down], '503 busy, sent 4', 4],
    [
      'for an hour',
      [{ status: 429, headers: { 'retry-after': '3600' }, body: 'no' }, ok],
      '429 no, sent 1',
      1,
    ],
  ]
  test.each(rows)('%s', async (_, turns, ended, received) => {
    expect(await outcome(turns)).toMatchObject({ ended, received })
  })

  test('is asked again when it says', async () => {
    expect((await outcome([later, later, ok])).waits).toEqual([2000, 2000])
  })

  test('is not asked again where the caller does not want it', async () => {
    expect(await outcome([down, ok], { retries: 0 })).toEqual({
      ended: '503 busy, sent 1',
      received: 1,
      waits: [],
    })
  })

  test('is waited for until the caller has enough', async () => {
    const enough = new AbortController()
    await using server = await scriptedServer({ ...later, headers: { 'retry-after': '50' } })
    const { fetch } = globalThis
    const connection = connectServer(server.url, {
      fetch: async (url, init) => {
        const response = await fetch(url, init)
        setTimeout(() => enough.abort(new Error('enough')), 20)
        return response
      },
    })
    const { signal } = enough
    await expect(sendRequest(connection, { ...request, signal })).rejects.toThrow('enough')
    expect(server.received.length).toBe(1)
  })
})

test.each([400, 401, 403, 404, 500, 501, 505])('%d is an answer', async (status) => {
  const ended = `${status} no, sent 1`
  expect(await outcome([{ status, body: 'no' }, ok])).toEqual({ ended, received: 1, waits: [] })
})

const elsewhere = (status: number, location: string): Turn => ({ status, headers: { location } })

describe('a redirect', () => {
  const rows: [name: string, turns: readonly Turn[], ended: string, received: number][] = [
    ['within the server', [elsewhere(307, '/b'), elsewhere(308, 'c'), ok], '200 done, sent 1', 3],
    ['with a user in it', [elsewhere(302, '/b'), ok], '200 done, sent 1', 2],
    ['for ever', [elsewhere(301, '/a')], 'It redirects more than 5 times.', 6],
    ['to see something else', [{ ...ok, status: 303, headers: { location: '/b' } }], '303 done, sent 1', 1],
    [
      'to another host',
      [elsewhere(307, 'https://me:pw@other.test/login?state=1'), ok],
      'It redirects to https://other.test, which is not followed: a request goes to the host it is meant for. If that is the server, name it as the store.',
      1,
    ],
    [
      'to another port',
      [elsewhere(301, 'http://127.0.0.1:9/'), ok],
      'It redirects to http://127.0.0.1:9, which is not followed: a request goes to the host it is meant for. If that is the server, name it as the store.',
      1,
    ],
    [
      'to no address of HTTP',
      [elsewhere(302, 'file:///etc/passwd'), ok],
      'It redirects to file:, which is not followed: a request goes to the host it is meant for. If that is the server, name it as the store.',
      1,
    ],
    ['to nowhere', [{ status: 302 }, ok], 'It redirects without saying where to.', 1],
    ['to nonsense', [elsewhere(302, 'http://:'), ok], 'It redirects without saying where to.', 1],
  ]
  test.each(rows)('%s', async (_, turns, ended, received) => {
    expect(await outcome(turns)).toEqual({ ended, received, waits: [] })
  })

  test('is followed with the same request, without a user that it names', async () => {
    await using server = await scriptedServer((response) => {
      const location = `http://thief:pw@${response.req.headers.host}/b`
      response.writeHead(307, { location }).end()
    }, ok)
    await sendRequest(connectServer(server.url.replace('//', '//me:pw@')), request)
    const [one, two] = server.received
    expect(two).toMatchObject({ method: 'POST', path: '/b', body: { filter: 'secret' } })
    expect(two?.headers.authorization).toBe(`Basic ${btoa('me:pw')}`)
    expect(one?.headers.authorization).toBe(two?.headers.authorization)
  })
})

describe('a connection', () => {
  const begin = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"traces":')
  }
  const rows: [name: string, turn: Turn, ended: string][] = [
    [
      'broken off at once',
      (response) => response.destroy(),
      'It broke off the connection before its answer was whole.',
    ],
    [
      'broken off within the answer',
      (response) => {
        begin(response)
        setTimeout(() => response.destroy(), 20)
      },
      'It broke off the connection before its answer was whole.',
    ],
    ['that stays silent', () => undefined, 'It did not answer within 0.1 s.'],
    ['that falls silent within the answer', begin, 'It did not answer within 0.1 s.'],
    ['of another language', (response) => response.socket?.end('SSH-2.0\r\n'), 'It does not answer in HTTP.'],
  ]
  test.each(rows)('%s', async (_, turn, ended) => {
    expect(await outcome([turn, ok], { timeout: 100 })).toEqual({ ended, received: 1, waits: [] })
  })
})

describe('a caller who has enough', () => {
  test('before the answer', async () => {
    const enough = new AbortController()
    const turn = () => enough.abort(new RangeError('enough'))
    expect((await outcome([turn], {}, enough.signal)).ended).toBe('RangeError: enough')
  })

  test('before the request', async () => {
    const ended = 'RangeError: enough'
    const signal = AbortSignal.abort(new RangeError('enough'))
    expect(await outcome([ok], {}, signal)).toEqual({ ended, received: 0, waits: [] })
  })
})
