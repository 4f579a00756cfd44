import { expect, test } from 'vitest'
import { serverWords } from '../../../../src/search/stores/server/server-words.ts'

const sql =
  '\n[SQL: SELECT 1]\n[parameters: (1,)]\n(Background on this error at: https://sqlalche.me/e/20/e3q8)'

/** Messages of MLflow on its databases. */
const rows: [message: string, text: string, ofDatabase: boolean][] = [
  ['Invalid clause(s) in filter string.', 'Invalid clause(s) in filter string', false],
  [`(sqlite3.OperationalError) no such column: x${sql}`, 'no such column: x', true],
  [
    `(psycopg2.errors.UndefinedFunction) operator does not exist: bigint = text\nLINE 2: WHERE a = 'x'\n${sql}`,
    'operator does not exist: bigint = text',
    true,
  ],
  [`(pymysql.err.OperationalError) (1116, 'Too many tables')${sql}`, "(1116, 'Too many tables')", true],
  ['(builtins.OverflowError) int too large', 'int too large', true],
  ['Failed [SQL: SELECT 1]', 'Failed', true],
]

test.each(rows)('%s', (message, text, ofDatabase) => {
  const answer = { type: 'application/json', text: JSON.stringify({ error_code: 'BAD_REQUEST', message }) }
  expect(serverWords(answer)).toEqual({ code: 'BAD_REQUEST', text, ofDatabase })
})
