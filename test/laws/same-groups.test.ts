import { fc, test as law } from '@fast-check/vitest'
import { Kysely, PGliteDialect } from 'kysely'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Trace } from '../../src/schema/trace.ts'
import { aggregatePages } from '../../src/search/analysis/aggregate-pages.ts'
import type { AggregateQuery } from '../../src/search/analysis/aggregate-query.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import { kyselyStore } from '../../src/search/stores/kysely-store.ts'
import { nodeSqliteDialect } from '../../src/search/stores/node-sqlite-dialect.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'
import { aggregateQueries } from '../arbitraries/aggregates.ts'
import { storedTraces } from '../arbitraries/traces.ts'
import { isRegexRefusal } from '../backends/sql/is-regex-refusal.ts'
import {
  clearPostgresTraces,
  insertPostgresTraces,
  postgresDatabase,
} from '../backends/sql/postgres-database.ts'
import { clearTraces, insertTraces, sqliteDatabase } from '../backends/sql/sqlite-database.ts'
import { expectSameGroups } from '../search/stores/expect-same-groups.ts'
import { lawTimeout, runs } from './runs.ts'

const sqlite = sqliteDatabase()
const sqliteStore = kyselyStore(new Kysely({ dialect: nodeSqliteDialect(sqlite) }), {
  engine: 'sqlite',
  regexFunction: true,
})

afterAll(() => sqlite.close())

describe('every store counts the same', () => {
  law.prop([storedTraces, aggregateQueries], runs(600))(
    'in memory, page by page, and in SQLite',
    async (traces, query) => {
      clearTraces(sqlite)
      insertTraces(sqlite, traces)
      const expected = (await arrayStore(traces).aggregate?.(query)) ?? []
      expectSameGroups(await aggregatePages(arrayStore(traces), query), expected)
      expectSameGroups((await sqliteStore.aggregate?.(query)) ?? [], expected)
    },
    lawTimeout,
  )

  describe('and in PostgreSQL', () => {
    let db: Awaited<ReturnType<typeof postgresDatabase>>
    let store: TraceStore

    beforeAll(async () => {
      db = await postgresDatabase()
      store = kyselyStore(new Kysely({ dialect: new PGliteDialect({ pglite: db }) }), { engine: 'postgres' })
    })
    afterAll(() => db.close())

    law.prop(
      [storedTraces, fc.array(aggregateQueries, { minLength: 1, maxLength: 20, size: '+1' })],
      runs(40),
    )(
      'too',
      async (traces, queries) => {
        await clearPostgresTraces(db)
        await insertPostgresTraces(db, traces)
        for (const query of queries) await expectSame(store, traces, query)
      },
      lawTimeout,
    )
  })
})

async function expectSame(store: TraceStore, traces: readonly Trace[], query: AggregateQuery): Promise<void> {
  const found = await store.aggregate?.(query).catch((error: unknown) => {
    if (isRegexRefusal(error)) return undefined
    throw error
  })
  if (found) expectSameGroups(found, (await arrayStore(traces).aggregate?.(query)) ?? [])
}
