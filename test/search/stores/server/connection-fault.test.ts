import { expect, test } from 'vitest'
import { SearchError } from '../../../../src/search/search-error.ts'
import { connectServer } from '../../../../src/search/stores/server/connect-server.ts'
import { connectionFault } from '../../../../src/search/stores/server/connection-fault.ts'
import { sendRequest } from '../../../../src/search/stores/server/send-request.ts'
import { scriptedServer } from './scripted-server.ts'

const server = connectServer('https://me:secret@mlflow.test:8443/')

const rows: [cause: { code?: string; message?: string }, message: string][] = [
  [{ code: 'ECONNREFUSED' }, 'cannot be reached: nothing listens there.'],
  [{ code: 'ENOTFOUND' }, 'cannot be reached: no host is known as mlflow.test.'],
  [{ code: 'EAI_AGAIN' }, 'cannot be reached: no host is known as mlflow.test.'],
  [{ code: 'ECONNRESET' }, 'broke off the connection before its answer was whole.'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'does not answer in TLS; http:// may be meant.'],
  [
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    'has a certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); NODE_EXTRA_CA_CERTS names a file with others to trust.',
  ],
  [{ message: 'bad port' }, 'cannot be reached: HTTP is not spoken at that port.'],
  [{ code: 'EWHATEVER', message: 'a reason.' }, 'cannot be reached: a reason.'],
]

test.each(rows)('%j', ({ code, message = '' }, expected) => {
  const cause = Object.assign(new Error(message), { code })
  const error = new TypeError('fetch failed', { cause })
  expect(connectionFault(error, server, false)).toEqual(
    new SearchError('store', `https://mlflow.test:8443 ${expected}`, { cause: error }),
  )
})

test('an error without a cause', () => {
  expect(connectionFault(new Error('a reason'), server, false).message).toBe(
    'https://mlflow.test:8443 cannot be reached: a reason.',
  )
})

test('a server that is gone', async () => {
  const { url, ...gone } = await scriptedServer({})
  await gone[Symbol.asyncDispose]()
  await expect(sendRequest(connectServer(url), { method: 'GET', path: '/' })).rejects.toThrow(
    `${url} cannot be reached: nothing listens there.`,
  )
})

test('TLS to a server without', async () => {
  await using server = await scriptedServer({})
  const url = server.url.replace('http:', 'https:')
  await expect(sendRequest(connectServer(url), { method: 'GET', path: '/' })).rejects.toThrow(
    `${url} does not answer in TLS; http:// may be meant.`,
  )
})
