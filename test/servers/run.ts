import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { pythonEnvironment, pythonVariables } from '../oracle/python-environment.ts'
import { startGuard } from './guard.ts'
import { startMlflow } from './start-mlflow.ts'
import { startServer } from './start-server.ts'

/**
 * Starts PostgreSQL, MariaDB and MLflow's server in a temporary folder, runs a command, by default the suites in this
 * folder, and stops what it started. The command finds the servers in `TRACESIFT_POSTGRES_URL`, `TRACESIFT_MYSQL_URL`
 * (databases with MLflow's tables, and nothing in them) and `TRACESIFT_MLFLOW_URL`.
 */
async function main(command: readonly string[]): Promise<number> {
  const python = pythonEnvironment()
  const guard = startGuard()
  try {
    const postgres = await startServer(guard, 'postgres')
    const mysql = await startServer(guard, 'mysql')
    migrate(python, postgres.replace('postgresql:', 'postgresql+psycopg2:'))
    migrate(python, mysql.replace('mysql:', 'mysql+pymysql:'))
    const mlflow = await startMlflow(guard, python)
    return await run(command, {
      TRACESIFT_POSTGRES_URL: postgres,
      TRACESIFT_MYSQL_URL: mysql,
      TRACESIFT_MLFLOW_URL: mlflow,
    })
  } finally {
    await guard.close()
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
