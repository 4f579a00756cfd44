import { describe, expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import {
  type DatabaseUri,
  describeDatabase,
  readDatabaseUri,
} from '../../../src/search/stores/database-uri.ts'

type Expected = Omit<DatabaseUri, 'parameters'>

test.each<[uri: string, expected: Expected, parameters: string]>([
  ['postgresql://host/db', { host: 'host', database: 'db' }, ''],
  [
    'postgresql+psycopg2://user:pass@host:5433/db?sslmode=require&x=%20',
    { host: 'host', port: 5433, user: 'user', password: 'pass', database: 'db' },
    'sslmode=require&x=+',
  ],
  [
    'mysql+pymysql://us%40er:p%3Aa%2Fs%23s%25@host/d%20b',
    { host: 'host', user: 'us@er', password: 'p:a/s#s%', database: 'd b' },
    '',
  ],
  ['mysql://user:p#a?ss@host/db', { host: 'host', user: 'user', password: 'p#a?ss', database: 'db' }, ''],
  ['mysql://user@host/db', { host: 'host', user: 'user', database: 'db' }, ''],
  ['postgresql://u:@[::1]:5432/db', { host: '::1', port: 5432, user: 'u', database: 'db' }, ''],
  ['postgresql:///db', { host: 'localhost', database: 'db' }, ''],
  ['postgresql:///db?host=/run/pg', { host: '/run/pg', database: 'db' }, 'host=%2Frun%2Fpg'],
])('%s', (uri, expected, parameters) => {
  const { parameters: found, ...rest } = readDatabaseUri(uri)
  expect([rest, String(found)]).toEqual([expected, parameters])
})

describe('refuses without a word of what is secret', () => {
  test.each([
    'postgresql://u:secret@host',
    'postgresql://u:secret@host/',
    'postgresql://u:secret@host:port/db',
    'postgresql://u:secret%@host/db',
    'postgresql:u:secret@host/db',
  ])('%s', (uri) => {
    expect(() => readDatabaseUri(uri)).toThrow(
      new SearchError(
        'store',
        'The URI of the database cannot be read; expected engine://user:password@host:port/database, with %-escapes ' +
          'for what has a meaning there.',
      ),
    )
  })
})

test.each([
  ['postgresql://u:secret@host:5433/db', 'The PostgreSQL database "db" on host:5433'],
  ['postgresql://u:secret@host/db', 'The PostgreSQL database "db" on host'],
])('%s is called %s', (uri, name) => {
  expect(describeDatabase(readDatabaseUri(uri), 'PostgreSQL')).toBe(name)
})
