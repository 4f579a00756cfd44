import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { type MysqlParameters, readMysqlParameters } from '../../../src/search/stores/mysql-parameters.ts'

const path = fileURLToPath(import.meta.url)
const content = readFileSync(path)

test.each<[parameters: string, read: MysqlParameters]>([
  ['', {}],
  ['charset=utf8mb4', {}],
  ['unix_socket=/run/mysql.sock', { socketPath: '/run/mysql.sock' }],
  [`ssl_ca=${path}&ssl_key=${path}`, { ssl: { ca: content, key: content } }],
])('%s', (parameters, read) => {
  expect(readMysqlParameters(new URLSearchParams(parameters))).toEqual(read)
})

test.each([
  [
    'ssl=true',
    'The URI of a MySQL database has no parameter "ssl" here; expected charset, unix_socket, ssl_ca, ssl_cert, ssl_key.',
  ],
  ['ssl_ca=/absent.pem', '"/absent.pem" cannot be read: ENOENT.'],
])('refuses %s', (parameters, message) => {
  expect(() => readMysqlParameters(new URLSearchParams(parameters))).toThrow(
    new SearchError('store', message),
  )
})
