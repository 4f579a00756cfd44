import { createQueryId, createSelectQueryBuilder, type Kysely } from 'kysely'
import type { Layout } from '../../backends/sql/layout.ts'
import { fitLayout } from '../../backends/sql/layouts/fit-layout.ts'
import { mlflowLayout } from '../../backends/sql/layouts/mlflow.ts'
import { mergedSearchNode } from '../../backends/sql/merged-search-node.ts'
import { searchNode } from '../../backends/sql/search-node.ts'
import type { SearchRow } from '../../backends/sql/search-query.ts'
import type { SqlOptions } from '../../backends/sql/where-filter.ts'
import type { OrderKey } from '../../filter/filter.ts'
import { valueTypes } from '../../language/value-types.ts'
import type { Trace } from '../../schema/trace.ts'
import type { Cursor, CursorValue, TraceQuery, TraceStore } from '../trace-store.ts'
import { aggregateDatabase } from './aggregate-database.ts'
import { countTraces } from './count-traces.ts'
import { findExperiment } from './find-experiment.ts'
import { mlflowColumns } from './mlflow-columns.ts'
import type { MlflowTables } from './mlflow-tables.ts'
import { readSpans } from './read-spans.ts'
import { type InfoSource, readTraceInfos } from './read-trace-infos.ts'
import { type ScannedDatabase, scanTraces } from './scan-traces.ts'
import type { StoreEngine } from './store-engine.ts'
import type { TableColumns } from './table-columns.ts'

/** What there is to know of a caller's database. */
export interface KyselyStoreOptions {
  readonly engine: StoreEngine
  /** Whether SQLite's `REGEXP` calls a function that matches Python's regular expressions; RLIKE needs it. */
  readonly regexFunction?: boolean
  /** What `readTableColumns` found, for databases of any MLflow; absent: the tables are those of the newest. */
  readonly columns?: TableColumns
}

/**
 * Searches MLflow's tables through a Kysely instance, which stays the caller's to close. A page takes two statements: one
 * for the ids, in order, and one for their whole infos; on MySQL, one for each table of those. Spans take another.
 * @throws SearchError where the columns are not those of MLflow's tables.
 */
export function kyselyStore<DB>(instance: Kysely<DB>, options: KyselyStoreOptions): TraceStore {
  const db = instance.withoutPlugins() as unknown as Kysely<MlflowTables>
  const { engine, regexFunction = false } = options
  const columns = options.columns && mlflowColumns(options.columns)
  const hasSpans = columns?.has('spans') ?? true
  const target = { engine, regexFunction, ...(columns && { layout: layoutOf(columns) }) }
  const database: ScannedDatabase = {
    find: (query) => findRows(db, query, target),
    read: (rows, query) => readTraces({ db, engine, columns, hasSpans }, rows, query),
    position: (row, { order }) => cursorOf(row, order),
  }
  return {
    dialect: 'mlflow',
    async search(query) {
      const rows = await database.find(query)
      const page = rows.slice(0, query.limit)
      const last = rows.length > page.length ? page.at(-1) : undefined
      const traces = await database.read(page, query)
      return { traces, ...(last && { next: database.position(last, query) }) }
    },
    scan: (query) => scanTraces(database, query),
    aggregate: (query) => aggregateDatabase(db, query, target),
    countTraces: (experimentIds) => countTraces(db, experimentIds),
    findExperiment: (name) => findExperiment(db, name),
  }
}

function layoutOf(columns: TableColumns): Layout {
  return {
    ...fitLayout(mlflowLayout, columns),
    explainAbsence: (what) =>
      `The database is of an older MLflow, which has no place for ${what}; "mlflow db upgrade" makes one.`,
  }
}

/** One more than asked for shows whether others follow. */
function findRows(
  db: Kysely<MlflowTables>,
  { signal, limit, includeSpans: _, ...query }: TraceQuery,
  target: SqlOptions,
): Promise<SearchRow[]> {
  const statement = { ...target, ...query, limit: limit + 1 }
  const queryNode = mergedSearchNode(statement) ?? searchNode(statement)
  const executor = db.getExecutor()
  return createSelectQueryBuilder<MlflowTables, never, SearchRow>({
    queryId: createQueryId(),
    executor,
    queryNode,
  }).execute({ signal })
}

/** The traces of the rows that are still there. */
async function readTraces(
  { hasSpans, ...source }: InfoSource & { readonly hasSpans: boolean },
  rows: readonly SearchRow[],
  { includeSpans, signal }: TraceQuery,
): Promise<readonly Trace[]> {
  const ids = rows.map((row) => String(row.request_id))
  const infos = await readTraceInfos(source, ids, signal)
  const spans = includeSpans && hasSpans ? await readSpans(source.db, ids, signal) : undefined
  return ids.flatMap((id) => {
    const info = infos.get(id)
    return info === undefined ? [] : [{ info, ...(spans && { data: { spans: spans.get(id) ?? [] } }) }]
  })
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
