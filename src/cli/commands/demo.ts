import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli-io.ts'
import { makeDemoStore } from '../demo/make-demo-store.ts'
import { readTime } from '../read-time.ts'
import { sayError } from '../report-failure.ts'
import { examples, type Shell } from '../shell.ts'

/** `tracesift demo`. */
export function demoCommand(command: Command, { io, finish }: Shell): void {
  const { now = Date.now } = io
  command
    .option('--traces <n>', 'how many', readCount, 10_000)
    .option('--seed <n>', 'which ones: the same seed and time give the same store', readSeed, 1)
    .option('--now <time>', 'when the last of them began', (text: string) => readTime(text, now()).time)
    .option('--out <file>', 'where; a file that is there stays', 'demo.db')
    .addHelpText('after', help)
    .action(async (options: DemoOptions) => {
      await makeStore({ ...options, now: options.now ?? now() }, io)
      finish(0)
    })
}

const help = examples({
  'a store to try things out on': 'tracesift demo && tracesift report errors --store demo.db',
  'a large one': 'tracesift demo --traces 1000000 --out /tmp/large.db',
})

interface DemoOptions {
  readonly traces: number
  readonly seed: number
  readonly now?: number
  readonly out: string
}

async function makeStore(
  { out, traces, seed, now }: DemoOptions & { now: number },
  io: CliIo,
): Promise<void> {
  const isShown = io.err.columns !== undefined
  const onProgress = (count: number) => {
    const percent = Math.floor((count / traces) * 100)
    if (isShown) io.err.write(`\r\x1b[KMaking traces: ${percent}%`)
  }
  try {
    makeDemoStore(resolve(io.cwd, out), { traces, seed, now, onProgress })
  } finally {
    if (isShown) await io.err.write('\r\x1b[K')
  }
  await sayError(io, `Wrote ${traces.toLocaleString('en-US')} traces to ${out}.`)
}

function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('Expected a whole number above 0.')
}

function readSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Expected a whole number of up to nine digits.')
}
