import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { compareText } from '../../../src/language/text-order.ts'
import type { MlflowTables } from '../../../src/search/stores/mlflow-tables.ts'
import { nodeSqliteDialect } from '../../../src/search/stores/node-sqlite-dialect.ts'
import { readSpans } from '../../../src/search/stores/read-spans.ts'
import { fixturePath, makeMlflowDatabase } from './mlflow-database.ts'

function open(log: () => void = () => {}) {
  const database = new DatabaseSync(fixturePath('traces.db'), { readOnly: true })
  return new Kysely<MlflowTables>({ dialect: nodeSqliteDialect(database), log })
}

test('all spans of the traces, as they began, and of no others', async () => {
  const db = open()
  const traces = await db.selectFrom('spans').select('trace_id').distinct().execute()
  const ids = traces.map((row) => row.trace_id).sort(compareText)
  const some = ids.filter((_, index) => index % 2 === 0)
  const spans = await readSpans(db, [...some, 'tr-none'])
  const rows = await db.selectFrom('spans').select(['trace_id', 'span_id', 'content']).execute()
  const expected = rows
    .filter((row) => some.includes(row.trace_id))
    .map((row) => [row.trace_id, row.span_id, row.content])
  const found = [...spans].flatMap(([id, ofTrace]) => ofTrace.map((span) => [id, span.spanId, span.content]))
  expect(found.map(String).sort()).toEqual(expected.map(String).sort())
  const starts = [...spans.values()].map((ofTrace) => ofTrace.map((span) => span.startTimeUnixNano ?? 0n))
  expect(starts).toEqual(starts.map((times) => times.toSorted((one, other) => Number(one - other))))
  await db.destroy()
})

test('few statements for many traces', async () => {
  let statements = 0
  const db = open(() => {
    statements += 1
  })
  await readSpans(
    db,
    Array.from({ length: 1001 }, (_, index) => `tr-${index}`),
  )
  await db.destroy()
  expect(statements).toBe(3)
})

test('none without a trace', async () => {
  let statements = 0
  const db = open(() => {
    statements += 1
  })
  expect([await readSpans(db, []), statements]).toEqual([new Map(), 0])
  await db.destroy()
})

test('those without a parent come first, though they began later', async () => {
  const database = makeMlflowDatabase()
  const insert = database.prepare(
    `INSERT INTO spans (trace_id, experiment_id, span_id, parent_span_id, name, status, start_time_unix_nano, content)
     VALUES ('tr-1', 0, ?, ?, 'span', 'OK', ?, '{}')`,
  )
  for (const [id, parent, start] of [
    ['child', 'root', 1],
    ['late', null, 3],
    ['grandchild', 'child', 0],
    ['root', null, 2],
  ] as const)
    insert.run(id, parent, start)
  const db = new Kysely<MlflowTables>({ dialect: nodeSqliteDialect(database) })
  const spans = (await readSpans(db, ['tr-1'])).get('tr-1') ?? []
  expect(spans.map(({ spanId }) => spanId)).toEqual(['root', 'late', 'grandchild', 'child'])
  await db.destroy()
})
