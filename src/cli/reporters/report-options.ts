import type { Trace } from '../../schema/trace.ts'
import type { RowOptions } from '../../search/rows/row-options.ts'

/** How traces are to be written. */
export interface ReportOptions {
  /** How wide a table may be. */
  readonly width: number
  /** The columns that were asked for; absent: what the format usually has. */
  readonly rows?: RowOptions
  /** Traces come one by one over a long time, and none waits for the next. */
  readonly live?: boolean
  /** What is written can be read from anywhere in it, as a pipe cannot. */
  readonly toFile?: boolean
}

/** Writes traces as they come, in pieces of text or bytes. */
export type Reporter = (
  traces: AsyncIterable<Trace>,
  options: ReportOptions,
) => AsyncIterable<string | Uint8Array>
