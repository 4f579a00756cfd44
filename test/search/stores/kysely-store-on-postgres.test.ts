import { DatabaseSync } from 'node:sqlite'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeOrder } from '../../../src/filter/complete-order.ts'
import type { Filter, OrderKey } from '../../../src/filter/filter.ts'
import { kyselyStore } from '../../../src/search/stores/kysely-store.ts'
import { openSqliteStore } from '../../../src/search/stores/sqlite-store.ts'
import type { StorePage, TraceStore } from '../../../src/search/trace-store.ts'
import { fixturePath } from './mlflow-database.ts'

const postgres = new Kysely<Record<string, Record<string, unknown>>>({
  dialect: new PGliteDialect({ pglite: new PGlite() }),
})
const sqlite = openSqliteStore(fixturePath('traces.db'))

beforeAll(async () => {
  const model = new DatabaseSync(fixturePath('traces.db'), { readOnly: true })
  for (const table of [
    'trace_info',
    'trace_tags',
    'trace_request_metadata',
    'assessments',
    'entity_associations',
    'spans',
  ]) {
    await copyTable(model, table)
  }
  model.close()
})

afterAll(async () => {
  await postgres.destroy()
  await sqlite.close()
})

const byDuration: OrderKey = {
  field: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  direction: 'descending',
}
const byTag: OrderKey = { field: { scope: 'tags', name: 'uni', type: 'text' }, direction: 'ascending' }
const hasTag: Filter = { kind: 'present', field: byTag.field }
const isHigh: Filter = {
  kind: 'compare',
  field: { scope: 'assessment', name: 'number', type: 'number' },
  relation: 'above',
  value: 0.5,
}

test.each<[filter: Filter, order: readonly OrderKey[]]>([
  [{ kind: 'constant', value: true }, []],
  [hasTag, [byTag]],
  [{ kind: 'not', operand: hasTag }, [byDuration, byTag]],
  [{ kind: 'some', of: 'assessments', where: isHigh }, []],
])('PostgreSQL gives the pages that SQLite gives: %#', async (filter, order) => {
  const store = kyselyStore(postgres, { engine: 'postgres' })
  expect(await walk(store, filter, order)).toEqual(await walk(sqlite, filter, order))
})

async function walk(
  store: TraceStore,
  filter: Filter,
  order: readonly OrderKey[],
): Promise<readonly StorePage[]> {
  const query = { filter, order: completeOrder(order), limit: 50, includeSpans: true }
  const pages = [await store.search(query)]
  for (let after = pages[0]?.next; after !== undefined; after = pages.at(-1)?.next) {
    pages.push(await store.search({ ...query, after }))
  }
  return pages
}

async function copyTable(model: DatabaseSync, table: string): Promise<void> {
  const columns = model.prepare('SELECT name, type FROM pragma_table_info(?)').all(table)
  let create = postgres.schema.createTable(table)
  for (const { name, type } of columns) create = create.addColumn(String(name), typeOf(String(type)))
  await create.execute()
  const flags = columns.filter(({ type }) => type === 'BOOLEAN').map(({ name }) => String(name))
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const select = model.prepare(`SELECT ${names} FROM ${table}`)
  select.setReadBigInts(true)
  const rows = select.all()
  for (let start = 0; start < rows.length; start += 500) {
    const some = rows.slice(start, start + 500).map((row) => ({
      ...row,
      ...Object.fromEntries(flags.map((name) => [name, row[name] === 1n])),
    }))
    await postgres.insertInto(table).values(some).execute()
  }
}

function typeOf(type: string) {
  if (type === 'BOOLEAN') return 'boolean'
  if (type === 'FLOAT') return 'double precision'
  return /INT/.test(type) ? 'bigint' : 'text'
}
