import type { Command } from 'commander'
import type { CliIo, ExitCode } from './cli-io.ts'

/** What a command works with. */
export interface Shell {
  readonly io: CliIo
  /** Sets what the process ends with. */
  readonly finish: (code: ExitCode) => void
}

/** Gives a command its arguments, options, examples and action. */
export type SetUpCommand = (command: Command, shell: Shell) => void

/** Help that ends with examples: what it does, and how it is typed. */
export function examples(rows: Readonly<Record<string, string>>): string {
  const lines = Object.entries(rows).map(([what, typed]) => `  # ${what}\n  $ ${typed}`)
  return `\nExamples:\n${lines.join('\n')}`
}
