import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  MysqlDialect,
  PostgresDialect,
} from 'kysely'
import mysql from 'mysql2'
import pg from 'pg'
import type { Trace } from '../../src/schema/trace.ts'
import { preparingPool } from '../../src/search/stores/preparing-pool.ts'
import { type TableRow, traceRows } from '../backends/sql/trace-rows.ts'

/** A database on a server that runs for the tests. */
export type ServerEngine = 'postgres' | 'mysql'

type AnyTables = Record<string, Record<string, unknown>>

/** A database with MLflow's tables, and foreign keys that nobody checks. */
export interface ServerDatabase {
  readonly engine: ServerEngine
  readonly url: string
  readonly db: Kysely<AnyTables>
  readonly insertRows: (rows: readonly TableRow[]) => Promise<void>
  readonly insertTraces: (traces: readonly Trace[]) => Promise<void>
  /** Removes all traces. */
  readonly clear: () => Promise<void>
}

/** Connects to the one that `npm run test:servers` started. */
export function connectServer(engine: ServerEngine): ServerDatabase {
  const url = process.env[variables[engine]]
  if (url === undefined) throw new Error(`${variables[engine]} is not set; run npm run test:servers.`)
  const db = new Kysely<AnyTables>({ dialect: dialects[engine](url) })
  const insertRows = (rows: readonly TableRow[]) => insert(db, engine, rows)
  return {
    engine,
    url,
    db,
    insertRows,
    insertTraces: (traces) => insertRows(traceRows(traces)),
    clear: async () => {
      for (const table of tables) await db.deleteFrom(table).execute()
    },
  }
}

const variables: Readonly<Record<ServerEngine, string>> = {
  postgres: 'TRACESIFT_POSTGRES_URL',
  mysql: 'TRACESIFT_MYSQL_URL',
}

const tables = [
  'assessments',
  'entity_associations',
  'spans',
  'trace_tags',
  'trace_request_metadata',
  'trace_info',
  'experiments',
]

/** One connection, on which foreign keys are not checked. */
const dialects: Readonly<Record<ServerEngine, (url: string) => Dialect>> = {
  postgres: (url) =>
    new PostgresDialect({
      pool: new pg.Pool({ connectionString: url, max: 1 }),
      onCreateConnection: settings('session_replication_role = replica'),
    }),
  mysql: (url) =>
    new MysqlDialect({
      pool: preparingPool(
        mysql.createPool({ uri: url, connectionLimit: 1, supportBigNumbers: true }),
        60_000,
      ),
      onCreateConnection: settings('foreign_key_checks = 0', 'max_sort_length = 32768'),
    }),
}

function settings(...assignments: readonly string[]) {
  return async (connection: DatabaseConnection) => {
    for (const assignment of assignments) {
      await connection.executeQuery(CompiledQuery.raw(`set session ${assignment}`))
    }
  }
}

/** Many rows of one table and the same columns at once. */
async function insert(db: Kysely<AnyTables>, engine: ServerEngine, rows: readonly TableRow[]): Promise<void> {
  const alike = Map.groupBy(rows, ({ table, cells }) => JSON.stringify([table, Object.keys(cells).sort()]))
  for (const group of alike.values()) {
    const table = group[0]?.table ?? ''
    for (let start = 0; start < group.length; start += 200) {
      const values = group.slice(start, start + 200).map(({ cells }) => ({ ...cells }))
      const query = db.insertInto(table).values(values)
      await (engine === 'mysql' ? query.ignore() : query.onConflict((on) => on.doNothing())).execute()
    }
  }
}
