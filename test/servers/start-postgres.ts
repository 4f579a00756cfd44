import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { type StartedProcess, startProcess } from './started-process.ts'
import { makeFolder, systemUser } from './system-user.ts'

/** A database server and where it listens. */
export interface StartedDatabase extends StartedProcess {
  /** Of the database `mlflow`, which is empty. */
  readonly url: string
}

/** Where Debian puts PostgreSQL's programs, the newest last. */
export function postgresFolders(): readonly string[] {
  return globSync('/usr/lib/postgresql/*/bin').sort()
}

/** Starts PostgreSQL in the folder; it refuses to run as root. */
export async function startPostgres(folder: string): Promise<StartedDatabase> {
  const user = systemUser('postgres')
  const data = makeFolder(join(folder, 'postgres'), user)
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
  const started = await startProcess(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, log: join(folder, 'postgres.log'), probe: () => run(`${server}/postgres`, 'select 1') },
  )
  await run(`${server}/postgres`, 'create database mlflow')
  return { ...started, url: `${server}/mlflow` }
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
