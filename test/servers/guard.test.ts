import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'

const guardFile = fileURLToPath(new URL('guard.ts', import.meta.url))

/** Starts two groups of two processes each under a guard, says what there is, and then does as told. */
const program = (then: string) => `
import { spawn } from 'node:child_process'
import { startGuard } from ${JSON.stringify(guardFile)}
const guard = startGuard()
const leaders = [1, 2].map(() => spawn('sh', ['-c', 'sleep 600 & sleep 600'], { detached: true, stdio: 'ignore' }))
for (const { pid } of leaders) guard.watch(pid)
for (const leader of leaders) leader.unref()
console.log(JSON.stringify({ folder: guard.folder, groups: leaders.map(({ pid }) => pid) }))
${then}`

test.each([
  ['is closed', 'await guard.close()', undefined],
  ['loses its process, which fails', "throw new Error('on purpose')", undefined],
  ['loses its process, which is interrupted', 'setInterval(() => {}, 1000)', 'SIGINT'],
  ['loses its process, which is told to end', 'setInterval(() => {}, 1000)', 'SIGTERM'],
  ['loses its process, which is killed', 'setInterval(() => {}, 1000)', 'SIGKILL'],
] as const)('nothing is left when the guard %s', async (_, then, signal) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(then)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = await once(child.stdout, 'data')
  const { folder, groups } = JSON.parse(String(line)) as { folder: string; groups: number[] }
  if (signal !== undefined) child.kill(signal)
  await vi.waitFor(
    () => expect({ folder: existsSync(folder), groups: groups.map(isAlive) }).toEqual(gone),
    25_000,
  )
})

const gone = { folder: false, groups: [false, false] }

function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}
