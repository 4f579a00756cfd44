import type { MysqlPool, MysqlPoolConnection } from 'kysely'
import type { Pool, PoolConnection } from 'mysql2'

/** The pool, with each query as a prepared statement: otherwise `mysql2` writes values into the text of the SQL. */
export function preparingPool(pool: Pool, timeoutMs: number): MysqlPool {
  const known = new WeakMap<PoolConnection, MysqlPoolConnection>()
  return {
    getConnection: (callback) =>
      pool.getConnection((error, connection) => {
        if (error) return callback(error, undefined as never)
        const preparing = known.get(connection) ?? preparingConnection(connection, timeoutMs)
        known.set(connection, preparing)
        callback(null, preparing)
      }),
    end: (callback) => pool.end(callback),
  }
}

function preparingConnection(connection: PoolConnection, timeout: number): MysqlPoolConnection {
  return {
    config: connection.config,
    threadId: connection.threadId,
    connect: (callback) => connection.connect(callback),
    destroy: () => connection.destroy(),
    release: () => connection.release(),
    query: (sql: string, values, callback) =>
      connection.execute({ sql, values: [...values], timeout }, callback as never) as never,
  }
}
