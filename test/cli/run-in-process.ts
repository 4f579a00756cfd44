import { Readable } from 'node:stream'
import type { CliIo, ExitCode } from '../../src/cli/cli-io.ts'
import { runCli } from '../../src/cli/run-cli.ts'

/** What a command is run in; by default a pipe, in an empty environment. */
export interface Surroundings {
  readonly input?: string | Iterable<string | Uint8Array>
  /** Somebody would have to type the input. */
  readonly inputIsTerminal?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly colour?: boolean
  readonly columns?: number
}

/** What a command left behind. */
export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs `tracesift ARGS` in this process. */
export async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { input = '', env = {}, cwd = '/nowhere', colour = false, columns } = surroundings
  const ran = { out: '', err: '' }
  const output = (name: 'out' | 'err'): CliIo['out'] => ({
    write: (text) => {
      ran[name] += text
    },
    colour,
    columns,
  })
  const stream = Readable.from(typeof input === 'string' ? [input] : input)
  const stdin = Object.assign(stream, { isTTY: surroundings.inputIsTerminal === true })
  const code = await runCli(args, { input: stdin, out: output('out'), err: output('err'), env, cwd })
  return { code, ...ran }
}
