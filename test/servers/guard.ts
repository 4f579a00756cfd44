import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Has a temporary folder and a list of processes; all of it goes when it is closed, or when this process ends, however. */
export interface Guard {
  readonly folder: string
  /** Adds the leader of a group of processes. */
  readonly watch: (leader: number) => void
  readonly close: () => Promise<void>
}

/** Starts the guard: a shell that ends the groups and removes the folder as soon as its input ends. */
export function startGuard(): Guard {
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-'))
  chmodSync(folder, 0o755)
  const child = spawn('sh', ['-c', script, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  return {
    folder,
    watch: (leader) => child.stdin.write(`${leader}\n`),
    async close() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}

/** What does not end in 20 s is killed. */
const script = `
trap '' INT TERM HUP
groups=
while read -r leader; do groups="$groups -$leader"; done
[ -z "$groups" ] || kill -TERM $groups 2>/dev/null
tenths=0
for group in $groups; do
  while [ $tenths -lt 200 ] && kill -0 "$group" 2>/dev/null; do
    sleep 0.1
    tenths=$((tenths + 1))
  done
  kill -KILL "$group" 2>/dev/null
done
rm -rf "$1"`
