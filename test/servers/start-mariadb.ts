import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { freePort } from './free-port.ts'
import type { Guard } from './guard.ts'
import { startProcess } from './start-process.ts'
import { makeFolder, systemUser } from './system-user.ts'

/** Starts MariaDB with the collation that it has by default; returns the URL of its database `mlflow`, which is empty. */
export async function startMariadb(guard: Guard): Promise<string> {
  const user = systemUser('mysql')
  const data = makeFolder(join(guard.folder, 'mariadb'), user)
  const common = ['--no-defaults', `--datadir=${data}`]
  execFileSync(
    'mariadb-install-db',
    [...common, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {
      ...user,
      stdio: ['ignore', 'ignore', 2],
    },
  )
  const port = await freePort()
  const server = `mysql://root@127.0.0.1:${port}`
  const listening = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(data, 'socket')}`]
  await startProcess(
    guard,
    'mariadbd',
    [...common, ...listening, `--pid-file=${join(data, 'pid')}`, '--character-set-server=utf8mb4'],
    { ...user, log: join(guard.folder, 'mariadb.log'), probe: () => run(server, 'select 1') },
  )
  await run(server, 'create database mlflow')
  return `${server}/mlflow`
}

async function run(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url)
  try {
    await connection.query(sql)
  } finally {
    await connection.end()
  }
}
