import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { nodeSqliteDialect } from '../../../src/search/stores/node-sqlite-dialect.ts'

const db = new Kysely<{ t: { id: number; value: unknown } }>({
  dialect: nodeSqliteDialect(new DatabaseSync(':memory:')),
})
afterAll(() => db.destroy())

test.each<[value: unknown, type: string, back: unknown]>([
  [1, 'integer', 1],
  [-0, 'integer', 0],
  [0.5, 'real', 0.5],
  [1e300, 'real', 1e300],
  [9007199254740991, 'integer', 9007199254740991],
  [9007199254740993n, 'integer', 9007199254740993n],
  [-9223372036854775808n, 'integer', -9223372036854775808n],
  [5n, 'integer', 5],
  [true, 'integer', 1],
  [false, 'integer', 0],
  [null, 'null', null],
  ['1', 'text', '1'],
  ['a\0é', 'text', 'a\0é'],
])('%s is bound as %s', async (value, type, back) => {
  const { rows } = await sql`SELECT typeof(${value}) AS type, ${value} AS back`.execute(db)
  expect(rows).toEqual([{ type, back }])
})

test('writes, and streams what was written', async () => {
  await db.schema.createTable('t').addColumn('id', 'integer').addColumn('value', 'text').execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('t')
    .values([
      { id: 1, value: 'a' },
      { id: 2, value: null },
    ])
    .executeTakeFirstOrThrow()
  const rows: unknown[] = []
  for await (const row of db.selectFrom('t').selectAll().stream()) rows.push(row)
  expect([numInsertedOrUpdatedRows, rows]).toEqual([
    2n,
    [
      { id: 1, value: 'a' },
      { id: 2, value: null },
    ],
  ])
})

test('between statements timers have their turn', async () => {
  const why = new Error('enough')
  const ended = new AbortController()
  setTimeout(() => ended.abort(why), 0)
  const statements = async () => {
    for (let count = 0; count < 100_000; count += 1) {
      await sql`SELECT 1`.execute(db, { signal: ended.signal })
    }
  }
  await expect(statements()).rejects.toBe(why)
})
