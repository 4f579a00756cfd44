import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileInTheWayError, makeDemoStore } from '../../../src/cli/demo/make-demo-store.ts'
import { UsageError } from '../../../src/cli/usage-error.ts'
import { aggregateTraces } from '../../../src/search/analysis/aggregate-traces.ts'
import { traceFields } from '../../../src/search/analysis/trace-fields.ts'
import { searchTraces } from '../../../src/search/search-traces.ts'
import { openStore } from '../../../src/search/stores/open-store.ts'
import type { TraceStore } from '../../../src/search/trace-store.ts'

const now = Date.UTC(2026, 0, 31, 12)
const folder = mkdtempSync(join(tmpdir(), 'tracesift-demo-'))
const path = join(folder, 'demo.db')
let store: TraceStore

beforeAll(async () => {
  makeDemoStore(path, { traces: 4000, seed: 1, now })
  store = await openStore(path)
})

afterAll(async () => {
  await store.close?.()
  rmSync(folder, { recursive: true })
})

test('the tables, indexes and triggers are those that MLflow makes', () => {
  expect(schemaOf(path)).toEqual(schemaOf('test/fixtures/greetings.db'))
})

test('the database is whole', () => {
  expect(rows(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(rows(path, 'PRAGMA foreign_key_check')).toEqual([])
  expect(rows(path, 'SELECT * FROM alembic_version')).toEqual([{ version_num: 'dc11669786a5' }])
})

test('it holds as many traces as asked for, of fourteen days, none after now', () => {
  expect(rows(path, 'SELECT count(*) AS n FROM trace_info')).toEqual([{ n: 4000 }])
  const [span] = rows(path, 'SELECT min(timestamp_ms) AS first, max(timestamp_ms) AS last FROM trace_info')
  expect(span?.first).toBeGreaterThanOrEqual(now - 14 * 86_400_000)
  expect(span?.last).toBeGreaterThan(now - 3_600_000)
  expect(span?.last).toBeLessThanOrEqual(now)
})

test('there is more traffic by day than by night, and no pile of it anywhere', async () => {
  const hours = rows(
    path,
    'SELECT timestamp_ms / 3600000 % 24 AS hour, count(*) AS n FROM trace_info GROUP BY 1 ORDER BY 1',
  ).map(({ n }) => Number(n))
  expect(hours).toHaveLength(24)
  expect(Math.max(...hours)).toBe(Math.max(...hours.slice(9, 15)))
  expect((hours[11] ?? 0) / (hours[0] ?? 1)).toBeGreaterThan(4)
  const [busiest] = rows(
    path,
    'SELECT count(*) AS n FROM trace_info GROUP BY timestamp_ms / 1000 ORDER BY 1 DESC',
  )
  expect(busiest?.n).toBeLessThan(5)
})

test('failures cluster: in the worst hour of a function they are many times as frequent as on the whole', async () => {
  const [all] = await aggregateTraces(store)
  const hours = await aggregateTraces(store, { groupBy: { kind: 'time', unit: 'hour' } })
  const rate = (all?.errors ?? 0) / (all?.count ?? 1)
  const worst = Math.max(
    ...hours.filter(({ count }) => count >= 8).map(({ errors, count }) => errors / count),
  )
  expect(rate).toBeGreaterThan(0.01)
  expect(worst / rate).toBeGreaterThan(4)
})

test('durations have a long tail', async () => {
  const [all] = await aggregateTraces(store, { percentiles: [50, 99] })
  const [median = 0, slow = 0] = all?.durations.percentiles ?? []
  expect(slow / median).toBeGreaterThan(8)
})

test('tags follow the tagging strategy, and a few are forgotten or wrong', async () => {
  const environments = await aggregateTraces(store, {
    groupBy: { kind: 'field', field: { scope: 'tags', name: 'environment', type: 'text' } },
  })
  expect(environments.map(({ key }) => key)).toEqual([
    'development',
    'prod',
    'production',
    'staging',
    undefined,
  ])
  const functions = await aggregateTraces(store, {
    groupBy: { kind: 'field', field: traceFields.functionName },
  })
  expect(functions.map(({ key }) => key)).toEqual([
    'answer_question',
    'fetch_document',
    'login',
    'logout',
    'profile_update',
    'rewrite_reply',
    'search_products',
    'summarize_reviews',
    'translate_description',
  ])
})

test('some traces have spans, nested as steps, and some of these an assessment', async () => {
  const { traces } = await searchTraces(store, {
    filter: "span.name = 'chat_model'",
    includeSpans: true,
    maxResults: 5,
  })
  expect(traces).toHaveLength(5)
  for (const { data } of traces) {
    const [root, ...steps] = data?.spans ?? []
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.map(({ parentSpanId }) => parentSpanId)).toEqual(steps.map(() => root?.spanId))
    expect(JSON.parse(root?.content ?? '')).toMatchObject({ name: root?.name, parent_span_id: null })
  }
  const { traces: judged } = await searchTraces(store, {
    filter: "feedback.correctness = 'yes'",
    maxResults: 1,
  })
  expect(judged[0]?.info.assessments[0]?.feedback).toEqual({ value: 'yes' })
})

test('the same seed gives the same bytes, another seed others', () => {
  const made = [1, 1, 2].map((seed, index) => {
    const other = join(folder, `seed-${index}.db`)
    makeDemoStore(other, { traces: 300, seed, now })
    return readFileSync(other)
  })
  expect(made[1]?.equals(made[0]!)).toBe(true)
  expect(made[2]?.equals(made[0]!)).toBe(false)
})

test('a file that is there stays as it is, and nothing is left beside it', () => {
  const taken = join(folder, 'taken.db')
  writeFileSync(taken, 'mine')
  expect(() => makeDemoStore(taken, { traces: 1, seed: 1, now })).toThrow(FileInTheWayError)
  expect(readFileSync(taken, 'utf8')).toBe('mine')
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('where there is no such folder, nothing is made', () => {
  const path = join(folder, 'none', 'demo.db')
  expect(() => makeDemoStore(path, { traces: 1, seed: 1, now })).toThrow(
    new UsageError(`"${path}" cannot be written: unable to open database file.`),
  )
})

function rows(database: string, sql: string): Record<string, unknown>[] {
  const opened = new DatabaseSync(database, { readOnly: true })
  try {
    return opened.prepare(sql).all()
  } finally {
    opened.close()
  }
}

function schemaOf(database: string): Record<string, unknown>[] {
  const sql = `SELECT type, name, tbl_name, replace(sql, char(9), '  ') AS sql FROM sqlite_schema ORDER BY type, name`
  return rows(database, sql).map((row) => ({ ...row, sql: String(row.sql).replace(/ +$/gm, '') }))
}
