import { renderText } from '../../diagnostics/render-characters.ts'
import type { Output } from '../cli-io.ts'

/** Says on a terminal what takes its time. */
export interface StepShown {
  readonly show: (doing: string) => Promise<void>
  /** Takes the line away again. */
  readonly end: () => Promise<void>
}

/** One line for the step that is being done; nothing where the output is no terminal. */
export function showStep(output: Output): StepShown {
  if (output.columns === undefined) return { show: async () => {}, end: async () => {} }
  return {
    show: async (doing) => void (await output.write(`\r\x1b[K${renderText(doing)} …`)),
    end: async () => void (await output.write('\r\x1b[K')),
  }
}
