import { once } from 'node:events'
import process from 'node:process'
import type { WriteStream } from 'node:tty'
import type { CliIo, Output } from './cli-io.ts'
import { InterruptedError } from './interrupted-error.ts'
import { wantsColour } from './wants-colour.ts'

/** The process as the command line's surroundings. A reader that goes away ends it quietly. */
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
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  return {
    write: (part) => stream.write(part) || once(stream, 'drain'),
    colour: wantsColour(process.env, stream.isTTY),
    columns: stream.isTTY ? stream.columns : undefined,
  }
}
