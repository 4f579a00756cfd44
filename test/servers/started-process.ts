import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server in a process of its own. */
export interface StartedProcess {
  /** Ends it, and whatever it started itself. */
  readonly stop: () => Promise<void>
}

/** How a server is started, and how one knows that it is there. */
export interface StartOptions extends Pick<SpawnOptions, 'uid' | 'gid' | 'env'> {
  /** The file that gets what it says. */
  readonly log: string
  /** Fails as long as the server does not answer. */
  readonly probe: () => Promise<unknown>
}

/** Starts a server and waits until it answers. */
export async function startProcess(
  command: string,
  parts: readonly string[],
  { log, probe, ...options }: StartOptions,
): Promise<StartedProcess> {
  const output = openSync(log, 'w')
  const child = spawn(command, parts, { ...options, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  const stop = () => stopGroup(child)
  try {
    await answers(child, probe)
  } catch (error) {
    await stop()
    throw new Error(`${command} did not start; it said:\n${readFileSync(log, 'utf8')}`, { cause: error })
  }
  return { stop }
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

/** The child leads a group of its own, which its workers are in. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  const waited = await Promise.race([ended, sleep(20_000, 'late', { ref: false })])
  if (waited === 'late') process.kill(-child.pid, 'SIGKILL')
  await ended
}
