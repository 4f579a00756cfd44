import { execFileSync } from 'node:child_process'
import type { ServerEngine } from './server-database.ts'
import { postgresFolders } from './start-postgres.ts'

/** Debian's package of each database server, and whether this machine has what is needed of it. */
const packages = {
  postgres: { name: 'postgresql', isInstalled: () => postgresFolders().length > 0 },
  mysql: {
    name: 'mariadb-server',
    isInstalled: () => hasCommand('mariadbd') && hasCommand('mariadb-install-db'),
  },
} satisfies Record<ServerEngine, { name: string; isInstalled: () => boolean }>

/** Installs the database server where the machine lacks it and is a Debian. */
export function installMissing(engine: ServerEngine): void {
  const { name, isInstalled } = packages[engine]
  if (isInstalled()) return
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    throw new Error(`This machine lacks ${name}; install it first.`)
  }
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name)
}

function hasCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(command: string, ...parts: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync(command, parts, { env, stdio: ['ignore', 2, 2] })
}
