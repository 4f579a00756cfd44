import { CompiledQuery, MysqlDialect } from 'kysely'
import { describeDatabase, readDatabaseUri } from './database-uri.ts'
import { loadDriver } from './load-driver.ts'
import { readMysqlParameters } from './mysql-parameters.ts'
import {
  type ClosableStore,
  connectTimeoutMs,
  mostConnections,
  openDatabaseStore,
  statementTimeoutMs,
} from './open-database-store.ts'
import { preparingPool } from './preparing-pool.ts'

/**
 * Opens the MySQL or MariaDB database of an MLflow tracking store, for reading only. The URI is one that MLflow takes.
 * @throws SearchError where the package `mysql2` is not installed, or there is no such database.
 */
export async function openMysqlStore(uri: string): Promise<ClosableStore> {
  const location = readDatabaseUri(uri)
  const { default: mysql } = await loadDriver('mysql2', 'MySQL', () => import('mysql2'))
  const { host, port, user, password, database, parameters } = location
  const pool = mysql.createPool({
    host,
    ...(port && { port }),
    ...(user && { user }),
    ...(password && { password }),
    database,
    ...readMysqlParameters(parameters),
    charset: 'utf8mb4',
    supportBigNumbers: true,
    disableEval: true,
    connectionLimit: mostConnections,
    connectTimeout: connectTimeoutMs,
    maxPreparedStatements: mostStatements,
  })
  const dialect = new MysqlDialect({
    pool: preparingPool(pool, statementTimeoutMs),
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('set session transaction read only'))
      await connection.executeQuery(CompiledQuery.raw(roomForTexts)).catch(() => {})
    },
  })
  return await openDatabaseStore(dialect, 'mysql', describeDatabase(location, 'MySQL'))
}

/** That a connection keeps prepared: servers bound how many there may be in all. */
const mostStatements = 100

/**
 * Texts of MLflow's tables have up to 8,000 characters: where a server refuses this, texts are sorted by their first 1,024
 * bytes.
 */
const roomForTexts =
  'set session max_sort_length = 32768, session sort_buffer_size = greatest(@@sort_buffer_size, 8388608)'
