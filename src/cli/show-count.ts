import type { Output } from './cli-io.ts'

/** Says on a terminal how far a long search is. */
export interface CountShown {
  readonly show: (count: number) => void
  /** Takes the line away again. */
  readonly end: () => Promise<void>
}

/** How many traces there are so far; nothing where the output is no terminal, or where it goes fast. */
export function showCount(output: Output): CountShown {
  if (output.columns === undefined) return { show: () => {}, end: async () => {} }
  const begun = performance.now()
  let isShown = false
  return {
    show: (count) => {
      if (performance.now() - begun < patienceMs) return
      isShown = true
      output.write(`\r\x1b[KSearching: ${count.toLocaleString('en-US')} traces so far`)
    },
    end: async () => {
      if (isShown) await output.write('\r\x1b[K')
      isShown = false
    },
  }
}

const patienceMs = 1000
