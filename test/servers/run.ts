import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pythonEnvironment, pythonVariables } from '../oracle/python-environment.ts'
import { installMissing } from './install-missing.ts'
import { startMariadb } from './start-mariadb.ts'
import { startMlflow } from './start-mlflow.ts'
import { startPostgres } from './start-postgres.ts'

/**
 * Starts PostgreSQL, MariaDB and MLflow's server in a temporary folder, runs a command, by default the suites in this
 * folder, and stops what it started. The command finds the servers in `TRACESIFT_POSTGRES_URL`, `TRACESIFT_MYSQL_URL`
 * (databases with MLflow's tables, and nothing in them) and `TRACESIFT_MLFLOW_URL`.
 */
async function main(command: readonly string[]): Promise<number> {
  installMissing()
  const python = pythonEnvironment()
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-servers-'))
  chmodSync(folder, 0o755)
  const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
  try {
    const postgres = await startPostgres(folder)
    stops.push(postgres.stop)
    const mariadb = await startMariadb(folder)
    stops.push(mariadb.stop)
    migrate(python, postgres.url.replace('postgresql:', 'postgresql+psycopg2:'))
    migrate(python, mariadb.url.replace('mysql:', 'mysql+pymysql:'))
    const mlflow = await startMlflow(python, folder)
    stops.push(mlflow.stop)
    return await run(command, {
      TRACESIFT_POSTGRES_URL: postgres.url,
      TRACESIFT_MYSQL_URL: mariadb.url,
      TRACESIFT_MLFLOW_URL: mlflow.url,
    })
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

/** MLflow itself makes its tables. */
function migrate(python: string, uri: string): void {
  execFileSync(python, ['-m', 'mlflow', 'db', 'upgrade', uri], {
    env: pythonVariables,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function run([name = '', ...parts]: readonly string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(name, parts, { stdio: 'inherit', env: { ...process.env, ...variables } })
  const interrupt = () => child.kill('SIGINT')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt)
  const [code] = await once(child, 'exit')
  return code ?? 1
}

const command = process.argv.slice(2)
process.exitCode = await main(command.length > 0 ? command : ['vitest', 'run'])
