import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonVariables } from '../oracle/python-environment.ts'
import { freePort } from './free-port.ts'
import type { Guard } from './guard.ts'
import { startProcess } from './start-process.ts'

/** Starts MLflow's server over a copy of the traces that the other tests search too; returns its URL. */
export async function startMlflow(guard: Guard, python: string): Promise<string> {
  const database = join(guard.folder, 'server.db')
  copyFileSync(fileURLToPath(new URL('../fixtures/traces.db', import.meta.url)), database)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const stores = [
    '--backend-store-uri',
    `sqlite:///${database}`,
    '--artifacts-destination',
    join(guard.folder, 'artifacts'),
  ]
  await startProcess(
    guard,
    python,
    ['-m', 'mlflow', 'server', '--host', '127.0.0.1', '--port', String(port), '--workers', '1', ...stores],
    { env: pythonVariables, log: join(guard.folder, 'mlflow.log'), probe: () => expectHealth(url) },
  )
  return url
}

async function expectHealth(url: string): Promise<void> {
  const { status } = await fetch(`${url}/health`)
  if (status !== 200) throw new Error(`The server answers ${status}.`)
}
