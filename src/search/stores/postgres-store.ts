import { CompiledQuery, PostgresDialect } from 'kysely'
import { describeDatabase, readDatabaseUri } from './database-uri.ts'
import { loadDriver } from './load-driver.ts'
import {
  type ClosableStore,
  connectTimeoutMs,
  mostConnections,
  openDatabaseStore,
  statementTimeoutMs,
} from './open-database-store.ts'
import { postgresConnectionString } from './postgres-connection-string.ts'

/**
 * Opens the PostgreSQL database of an MLflow tracking store, for reading only. The URI is one that MLflow takes; its
 * parameters, such as `sslmode`, mean what they mean to PostgreSQL's own programs.
 * @throws SearchError where the package `pg` is not installed, or there is no such database.
 */
export async function openPostgresStore(uri: string): Promise<ClosableStore> {
  const location = readDatabaseUri(uri)
  const { default: pg } = await loadDriver('pg', 'PostgreSQL', () => import('pg'))
  const pool = new pg.Pool({
    connectionString: postgresConnectionString(location),
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'tracesift',
  })
  // A connection that is lost while nobody uses it is no error: the pool makes another.
  pool.on('error', () => {})
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      for (const setting of settings) await connection.executeQuery(CompiledQuery.raw(`set ${setting}`))
    },
  })
  return await openDatabaseStore(dialect, 'postgres', describeDatabase(location, 'PostgreSQL'))
}

const settings = ['default_transaction_read_only = on', `statement_timeout = ${statementTimeoutMs}`]
