import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'
import type { Guard } from './guard.ts'
import { startProcess } from './start-process.ts'
import { makeFolder, systemUser } from './system-user.ts'

/** Where Debian puts PostgreSQL's programs, the newest last. */
export function postgresFolders(): readonly string[] {
  return globSync('/usr/lib/postgresql/*/bin').sort()
}

/** Starts PostgreSQL, which refuses to run as root; returns the URL of its database `mlflow`, which is empty. */
export async function startPostgres(guard: Guard): Promise<string> {
  const user = systemUser('postgres')
  const data = makeFolder(join(guard.folder, 'postgres'), user)
  const programs = postgresFolders().at(-1) ?? ''
  const initialize = [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  execFileSync(join(programs, 'initdb'), initialize, { ...user, cwd: data, stdio: ['ignore', 'ignore', 2] })
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${data}`,
    'fsync=off',
  ]
  const server = `postgresql://postgres@127.0.0.1:${port}`
  await startProcess(
    guard,
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, log: join(guard.folder, 'postgres.log'), probe: () => run(`${server}/postgres`, 'select 1') },
  )
  await run(`${server}/postgres`, 'create database mlflow')
  return `${server}/mlflow`
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
