import type { Output } from '../cli-io.ts'

/** Says on a terminal how far a long run is. */
export interface Progress {
  readonly show: (done: number) => void
  /** Takes the line away again. */
  readonly end: () => Promise<void>
}

/** Progress over so many files; nothing where the output is no terminal. */
export function showProgress(total: number, output: Output): Progress {
  if (output.columns === undefined) return { show: () => {}, end: async () => {} }
  let isShown = false
  return {
    show: (done) => {
      isShown = true
      output.write(`\r\x1b[KLinting: ${count(done)} of ${count(total)} files`)
    },
    end: async () => {
      if (isShown) await output.write('\r\x1b[K')
    },
  }
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
