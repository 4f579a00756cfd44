import pg from 'pg'
import { expect, test } from 'vitest'
import { readDatabaseUri } from '../../../src/search/stores/database-uri.ts'
import { postgresConnectionString } from '../../../src/search/stores/postgres-connection-string.ts'

test.each([
  ['postgresql+psycopg2://host/db', 'postgresql://host/db?'],
  ['postgresql://u%40:p%2F%3A%23@host:5433/d%20b', 'postgresql://u%40:p%2F%3A%23@host:5433/d%20b?'],
  ['postgresql://u@[::1]:5433/db', 'postgresql://u@[::1]:5433/db?'],
  ['postgresql:///db?host=/run/pg', 'postgresql://%2Frun%2Fpg/db?'],
  ['postgresql://host/db?sslmode=require', 'postgresql://host/db?sslmode=require&uselibpqcompat=true'],
])('%s', (uri, written) => {
  expect(postgresConnectionString(readDatabaseUri(uri))).toBe(written)
})

test.each([
  ['postgresql://u%40:p%2F%3A%23%25@host:5433/d%20b', ['host', 5433, 'u@', 'p/:#%', 'd b']],
  ['postgresql://u:p@[::1]:5433/db', ['::1', 5433, 'u', 'p', 'db']],
  ['postgresql://u:p@:5433/db?host=/run/pg', ['/run/pg', 5433, 'u', 'p', 'db']],
])('pg reads %s as it was meant', (uri, meant) => {
  const { host, port, user, password, database } = new pg.Client(
    postgresConnectionString(readDatabaseUri(uri)),
  )
  expect([host, port, user, password, database]).toEqual(meant)
})
