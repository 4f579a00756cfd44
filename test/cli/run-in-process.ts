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
  /** The columns of the terminal that messages go to, where that is one. */
  readonly errColumns?: number
  /** The time. */
  readonly now?: number
  /** What ends the command. */
  readonly interrupted?: AbortSignal
  /** Is told of every piece of results. */
  readonly onOut?: (text: string) => void
  /** Is told of every message. */
  readonly onErr?: (text: string) => void
}

/** What a command left behind; bytes are a character each. */
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
    write: (part) => {
      const text = typeof part === 'string' ? part : Buffer.from(part).toString('latin1')
      ran[name] += text
      surroundings[name === 'out' ? 'onOut' : 'onErr']?.(text)
    },
    colour,
    columns: name === 'out' ? columns : (surroundings.errColumns ?? columns),
  })
  const stream = Readable.from(typeof input === 'string' ? [input] : input)
  const stdin = Object.assign(stream, { isTTY: surroundings.inputIsTerminal === true })
  const { now, interrupted } = surroundings
  const code = await runCli(args, {
    input: stdin,
    out: output('out'),
    err: output('err'),
    env,
    cwd,
    ...(now !== undefined && { now: () => now }),
    ...(interrupted && { interrupted: () => interrupted }),
  })
  return { code, ...ran }
}
