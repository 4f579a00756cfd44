import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Guard } from './guard.ts'

/** How a server is started, and how one knows that it is there. */
export interface StartOptions extends Pick<SpawnOptions, 'uid' | 'gid' | 'env'> {
  /** The file that gets what it says. */
  readonly log: string
  /** Fails as long as the server does not answer. */
  readonly probe: () => Promise<unknown>
}

/** Starts a server under the guard, as the leader of a group that its workers are in, and waits until it answers. */
export async function startProcess(
  guard: Guard,
  command: string,
  parts: readonly string[],
  { log, probe, ...options }: StartOptions,
): Promise<void> {
  const output = openSync(log, 'w')
  const child = spawn(command, parts, { ...options, detached: true, stdio: ['ignore', output, output] })
  if (child.pid !== undefined) guard.watch(child.pid)
  closeSync(output)
  child.unref()
  try {
    await answers(child, probe)
  } catch (error) {
    throw new Error(`${command} did not start; it said:\n${readFileSync(log, 'utf8')}`, { cause: error })
  }
}

const patienceMs = 120_000

async function answers(child: ChildProcess, probe: () => Promise<unknown>): Promise<void> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`It ended with ${code}.`)
  })
  failed.catch(() => {})
  const end = Date.now() + patienceMs
  for (;;) {
    try {
      await Promise.race([probe(), failed])
      return
    } catch (error) {
      if (child.exitCode !== null || child.pid === undefined || Date.now() > end) throw error
      await sleep(100)
    }
  }
}
