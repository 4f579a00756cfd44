/** What the command line reads, writes and knows: the process, or what a test puts in its place. */
export interface CliIo {
  readonly input: AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean }
  /** For results. */
  readonly out: Output
  /** For messages. */
  readonly err: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The time, ms since the epoch; by default the system's. */
  readonly now?: () => number
  /** Aborts when the command is told to end (Ctrl+C); who asks for it ends by itself from then on. */
  readonly interrupted?: () => AbortSignal
}

/** A place to write to. */
export interface Output {
  /** Resolves when there is room for more. */
  readonly write: (part: string | Uint8Array) => unknown
  readonly colour: boolean
  /** Absent where it is no terminal. */
  readonly columns?: number | undefined
}

/** 0: done, nothing found; 1: findings from warnings up, or a refused filter; 2: wrong use, or a failure. */
export type ExitCode = 0 | 1 | 2
