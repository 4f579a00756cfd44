import type { Guard } from './guard.ts'
import { installMissing } from './install-missing.ts'
import type { ServerEngine } from './server-database.ts'
import { startMariadb } from './start-mariadb.ts'
import { startPostgres } from './start-postgres.ts'

const starts = { postgres: startPostgres, mysql: startMariadb } satisfies Record<ServerEngine, unknown>

/** Starts a database server, installed first where it is missing; returns the URL of an empty database on it. */
export function startServer(guard: Guard, engine: ServerEngine): Promise<string> {
  installMissing(engine)
  return starts[engine](guard)
}
