import { execFileSync } from 'node:child_process'

/** The path of Chromium; installs Debian's package where there is none. */
export function findChromium(): string {
  return pathOf('chromium') ?? pathOf('chromium-browser') ?? pathOf('google-chrome') ?? install()
}

function install(): string {
  if (process.getuid?.() !== 0 || pathOf('apt-get') === undefined) {
    throw new Error('This machine lacks Chromium; install it first.')
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ]) {
    execFileSync('apt-get', args, { env, stdio: ['ignore', 2, 2] })
  }
  const path = pathOf('chromium')
  if (path === undefined) throw new Error('Chromium is installed, but is not on the PATH.')
  return path
}

function pathOf(command: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
