import type { PGlite } from '@electric-sql/pglite'
import { fc, test as law } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { filterTraces } from '../../src/backends/filter-traces.ts'
import { type CompiledSearch, compileSearch } from '../../src/backends/sql/compile-search.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { aboutTraces, filterTexts } from '../arbitraries/filter-texts.ts'
import { filters, orders } from '../arbitraries/filters.ts'
import { storedTraces } from '../arbitraries/traces.ts'
import { isRegexRefusal } from '../backends/sql/is-regex-refusal.ts'
import {
  clearPostgresTraces,
  insertPostgresTraces,
  postgresDatabase,
} from '../backends/sql/postgres-database.ts'
import { lawTimeout, runs } from './runs.ts'

let db: PGlite

beforeAll(async () => {
  db = await postgresDatabase()
})

afterAll(() => db.close())

const texts = fc.oneof(
  ...Object.values(dialects).map((dialect) =>
    filterTexts(dialect, aboutTraces).map((text) => ({ text, dialect })),
  ),
)

describe('SQL on PostgreSQL finds what the predicate finds, in the same order', () => {
  law.prop(
    [storedTraces, fc.array(fc.tuple(filters, orders), { minLength: 1, maxLength: 40, size: '+1' })],
    runs(40),
  )(
    'for any filter',
    async (traces, searches) => {
      await load(traces)
      for (const [filter, order] of searches) await expectSame(traces, filter, order)
    },
    lawTimeout,
  )

  law.prop([storedTraces, fc.array(texts, { minLength: 1, maxLength: 40, size: '+1' })], runs(40))(
    'for any text of any dialect',
    async (traces, searches) => {
      await load(traces)
      for (const { text, dialect } of searches) await expectSame(traces, compileFilter(text, { dialect }))
    },
    lawTimeout,
  )
})

async function load(traces: readonly Trace[]): Promise<void> {
  await clearPostgresTraces(db)
  await insertPostgresTraces(db, traces)
}

async function expectSame(
  traces: readonly Trace[],
  filter: Filter,
  order: readonly OrderKey[] = [],
): Promise<void> {
  const search = compile(filter, order)
  if (search === undefined) return
  const { rows } = await db.query<{ request_id: string }>(search.sql, [...search.parameters])
  const found = filterTraces(traces, filter, { orderBy: order }).map(({ info }) => info.traceId)
  expect(rows.map((row) => row.request_id)).toEqual(found)
}

/** Absent where PostgreSQL refuses a regular expression that it does not read as Python does. */
function compile(filter: Filter, order: readonly OrderKey[]): CompiledSearch | undefined {
  try {
    return compileSearch({ engine: 'postgres', filter, order })
  } catch (error) {
    if (isRegexRefusal(error)) return undefined
    throw error
  }
}
