import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Contest, Contestant } from '../suite.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Whole processes, from their start to their end, on what `npm run build` makes. */
export function contests(): readonly Contest[] {
  succeed('npm', ['run', '-s', 'build'])
  return [
    {
      title: 'from start to end of a process',
      thing: 'process',
      contestants: [
        node('nothing', ['-e', '0']),
        node("import('tracesift')", ['-e', "import('./dist/index.js')"]),
        node("import('tracesift/sql')", ['-e', "import('./dist/sql.js')"]),
        node('tracesift check', ['dist/cli/main.js', 'check', "attributes.status = 'OK'"]),
      ],
    },
  ]
}

function node(name: string, args: readonly string[]): Contestant {
  return { name, run: () => succeed(process.execPath, args) }
}

function succeed(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (status === 0) return stdout
  throw new TypeError(
    `"${command} ${args.join(' ')}" ended with ${status}: mend that first.\n${stdout}${stderr}`,
  )
}
