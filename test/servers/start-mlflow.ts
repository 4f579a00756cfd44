import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonVariables } from '../oracle/python-environment.ts'
import { freePort } from './free-port.ts'
import { type StartedProcess, startProcess } from './started-process.ts'

/** A server of MLflow's and where it listens. */
export interface StartedMlflow extends StartedProcess {
  readonly url: string
}

/** Starts MLflow's server in the folder, over a copy of the traces that the other tests search too. */
export async function startMlflow(python: string, folder: string): Promise<StartedMlflow> {
  const database = join(folder, 'server.db')
  copyFileSync(fileURLToPath(new URL('../fixtures/traces.db', import.meta.url)), database)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const stores = [
    '--backend-store-uri',
    `sqlite:///${database}`,
    '--artifacts-destination',
    join(folder, 'artifacts'),
  ]
  const started = await startProcess(
    python,
    ['-m', 'mlflow', 'server', '--host', '127.0.0.1', '--port', String(port), '--workers', '1', ...stores],
    { env: pythonVariables, log: join(folder, 'mlflow.log'), probe: () => expectHealth(url) },
  )
  return { ...started, url }
}

async function expectHealth(url: string): Promise<void> {
  const { status } = await fetch(`${url}/health`)
  if (status !== 200) throw new Error(`The server answers ${status}.`)
}
