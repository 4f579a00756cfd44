import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))
const folder = fileURLToPath(new URL('../../.oracle/', import.meta.url))

/** The Python that has real MLflow, made on first use and again when what is required has changed. */
export function pythonEnvironment(): string {
  const installed = `${folder}requirements.txt`
  const wanted = readFileSync(requirements, 'utf8')
  const python = `${folder}venv/bin/python`
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return python
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  makeEnvironment()
  run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements)
  writeFileSync(installed, wanted)
  return python
}

/** What a child that runs this Python has in its environment. */
export const pythonVariables: NodeJS.ProcessEnv = {
  ...process.env,
  MLFLOW_DISABLE_TELEMETRY: 'true',
  PYTHONHASHSEED: '0',
  PYTHONIOENCODING: 'utf-8',
}

/** Debian has the module for it in a package of its own. */
function makeEnvironment(): void {
  try {
    run('python3', '-c', 'import ensurepip')
  } catch {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'python3-venv')
  }
  run('python3', '-m', 'venv', `${folder}venv`)
}

/** Its words go to our stderr, so that results alone are on stdout. */
function run(command: string, ...parts: readonly string[]): void {
  execFileSync(command, parts, { stdio: ['ignore', 2, 2] })
}
