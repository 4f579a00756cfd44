import type { Kysely } from 'kysely'
import { type SearchRow, searchQuery } from '../../backends/sql/search-query.ts'
import type { OrderKey } from '../../filter/filter.ts'
import { valueTypes } from '../../language/value-types.ts'
import type { Cursor, CursorValue, TraceQuery, TraceStore } from '../trace-store.ts'
import { countTraces } from './count-traces.ts'
import { findExperiment } from './find-experiment.ts'
import type { MlflowTables } from './mlflow-tables.ts'
import { readTraceInfos, type StoreEngine } from './read-trace-infos.ts'

/** What there is to know of a caller's database. */
export interface KyselyStoreOptions {
  readonly engine: StoreEngine
  /** Whether SQLite's `REGEXP` calls a function that matches Python's regular expressions; RLIKE needs it. */
  readonly regexFunction?: boolean
}

/**
 * Searches MLflow's tables through a Kysely instance, which stays the caller's to close. A page takes two statements: one
 * for the ids, in order, and one for their whole infos.
 */
export function kyselyStore<DB>(instance: Kysely<DB>, options: KyselyStoreOptions): TraceStore {
  const db = instance.withoutPlugins() as unknown as Kysely<MlflowTables>
  return {
    dialect: 'mlflow',
    async search(query) {
      const rows = await findRows(db, query, options)
      const page = rows.slice(0, query.limit)
      const ids = page.map((row) => String(row.request_id))
      const infos = await readTraceInfos(db, options.engine, ids, query.signal)
      const traces = ids.flatMap((id) => {
        const info = infos.get(id)
        return info === undefined ? [] : [{ info }]
      })
      const last = rows.length > page.length ? page.at(-1) : undefined
      return { traces, ...(last && { next: cursorOf(last, query.order) }) }
    },
    countTraces: (experimentIds) => countTraces(db, experimentIds),
    findExperiment: (name) => findExperiment(db, name),
  }
}

/** One more than asked for shows whether others follow. */
function findRows(
  db: Kysely<MlflowTables>,
  { signal, limit, ...query }: TraceQuery,
  options: KyselyStoreOptions,
): Promise<SearchRow[]> {
  return searchQuery(db, { ...options, ...query, limit: limit + 1 }).execute({ signal })
}

function cursorOf(row: SearchRow, order: readonly OrderKey[]): Cursor {
  return order.map(({ field }, index): CursorValue => {
    const value = row[`sort_${index}`] ?? null
    const isNumber = valueTypes[field.type].storage === 'number'
    return isNumber && typeof value === 'string' ? readInteger(value) : value
  })
}

/** Drivers of PostgreSQL answer an integer of 64 bits as text. */
function readInteger(text: string): number | bigint {
  const integer = Number(text)
  return Number.isSafeInteger(integer) ? integer : BigInt(text)
}
