import { once } from 'node:events'
import process from 'node:process'
import type { WriteStream } from 'node:tty'
import type { CliIo, Output } from './cli-io.ts'
import { InterruptedError } from './interrupted-error.ts'
import { wantsColour } from './wants-colour.ts'
import { writeFault } from './write-fault.ts'

/** The process as the command line's surroundings. An output that takes no more ends it. */
export function processIo(): CliIo {
  return {
    input: process.stdin,
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    interrupted,
  }
}

/** Once: a second Ctrl+C ends the process as it always does. */
function interrupted(): AbortSignal {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => abort.abort(new InterruptedError()))
  }
  return abort.signal
}

function outputOf(stream: WriteStream): Output {
  stream.on('error', (error) => endWithout(stream, error))
  return {
    write: (part) => stream.write(part) || once(stream, 'drain'),
    colour: wantsColour(process.env, stream.isTTY),
    columns: stream.isTTY ? stream.columns : undefined,
  }
}

/** A reader that goes away wants no more, which is no failure. */
function endWithout(stream: WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  if (stream !== process.stderr) {
    process.stderr.write(`error: The output cannot be written: ${writeFault(error) ?? error.message}.\n`)
  }
  process.exit(2)
}
