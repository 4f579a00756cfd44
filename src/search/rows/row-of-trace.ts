import type { Trace } from '../../schema/trace.ts'
import type { RowShape } from './row-shape.ts'

/** The row of a trace: its columns, read. */
export function rowOfTrace(trace: Trace, { columns }: RowShape): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map(({ name, read }) => [name, read(trace)]))
}
