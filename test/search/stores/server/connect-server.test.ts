import { expect, test } from 'vitest'
import { connectServer, type ServerOptions } from '../../../../src/search/stores/server/connect-server.ts'

test.each([
  ['http://h', 'http://h'],
  ['http://h:5000/', 'http://h:5000'],
  ['HTTPS://H/mlflow//', 'https://h/mlflow'],
  ['http://me:secret@h/?a=1#b', 'http://h'],
])('%s', (url, address) => {
  expect(connectServer(url).address).toBe(address)
})

const rows: [url: string, options: ServerOptions, message: string][] = [
  ['', {}, 'An MLflow server has an address such as http://127.0.0.1:5000; found ""'],
  ['ftp://h', {}, 'An MLflow server has an address such as http://127.0.0.1:5000; found "ftp://h"'],
  [
    'http://me:secret@h:x',
    {},
    'An MLflow server has an address such as http://127.0.0.1:5000; found "http://…@h:x"',
  ],
  ['http://me:50%@h', {}, 'The user and the password in the address of a server take a % as %25'],
  ['http://h', { timeout: 0 }, 'timeout takes an integer from 1 up; found 0'],
  ['http://h', { retries: -1 }, 'retries takes an integer from 0 up; found -1'],
  [
    'http://h',
    { headers: { authorization: 'Bearer a\nb' } },
    'The header "authorization" or its value cannot be sent over HTTP',
  ],
]

test.each(rows)('%s with %j is refused', (url, options, message) => {
  expect(() => connectServer(url, options)).toThrow(new TypeError(message))
})
