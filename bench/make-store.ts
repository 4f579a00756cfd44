import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeDemoStore } from '../src/cli/demo/make-demo-store.ts'

const usage = 'Usage: node bench/make-store.ts FILE [--traces N] [--days N] [--seed N]'

/** Makes a big store; the last trace begins on 2026-01-31 12:00 UTC, whenever it is made. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      traces: { type: 'string', default: '1000000' },
      days: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [path] = positionals
  if (path === undefined) throw new TypeError(usage)
  rmSync(path, { force: true })
  makeDemoStore(path, {
    traces: Number(values.traces),
    days: Number(values.days),
    seed: Number(values.seed),
    now: Date.UTC(2026, 0, 31, 12),
  })
}

main()
