import { CompiledQuery, PostgresDialect } from 'kysely'
import { type DatabaseUri, describeDatabase, readDatabaseUri } from './database-uri.ts'
import { loadDriver } from './load-driver.ts'
import {
  type ClosableStore,
  connectTimeoutMs,
  mostConnections,
  openDatabaseStore,
  statementTimeoutMs,
} from './open-database-store.ts'

/**
 * Opens the PostgreSQL database of an MLflow tracking store, for reading only. The URI is one that MLflow takes; its
 * parameters, such as `sslmode`, mean what they mean to PostgreSQL's own programs.
 * @throws SearchError where the package `pg` is not installed, or there is no such database.
 */
export async function openPostgresStore(uri: string): Promise<ClosableStore> {
  const location = readDatabaseUri(uri)
  const { default: pg } = await loadDriver('pg', 'PostgreSQL', () => import('pg'))
  const pool = new pg.Pool({
    connectionString: connectionString(location),
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    application_name: 'tracesift',
  })
  // A connection that is lost while nobody uses it is no error: the pool makes another.
  pool.on('error', () => {})
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('set default_transaction_read_only = on'))
    },
  })
  return await openDatabaseStore(dialect, 'postgres', describeDatabase(location, 'PostgreSQL'))
}

function connectionString({ host, port, user, password, database, parameters }: DatabaseUri): string {
  const query = new URLSearchParams(parameters)
  query.delete('host')
  if (query.has('sslmode') && !query.has('uselibpqcompat')) query.set('uselibpqcompat', 'true')
  const login =
    user === undefined
      ? ''
      : `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}@`
  const place = `${host.startsWith('/') ? encodeURIComponent(host) : host.includes(':') ? `[${host}]` : host}${port ? `:${port}` : ''}`
  return `postgresql://${login}${place}/${encodeURIComponent(database)}?${query}`
}
