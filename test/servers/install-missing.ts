import { execFileSync } from 'node:child_process'
import { postgresFolders } from './start-postgres.ts'

/** Installs what Debian has of the database servers and this machine lacks. */
export function installMissing(): void {
  const packages = [
    ...(postgresFolders().length === 0 ? ['postgresql'] : []),
    ...(hasCommand('mariadbd') && hasCommand('mariadb-install-db') ? [] : ['mariadb-server']),
  ]
  if (packages.length === 0) return
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    throw new Error(`This machine lacks ${packages.join(' and ')}; install them first.`)
  }
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
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
