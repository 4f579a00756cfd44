import { type DataType, int64, map, TimeUnit, timestamp, utf8 } from '@uwdata/flechette'
import { cellText } from '../rows/cell-text.ts'
import type { ShapedColumn } from '../rows/row-shape.ts'
import type { TraceRow } from '../rows/trace-row.ts'

/** How the values of a column are kept in Arrow. */
export interface ArrowColumn {
  readonly type: () => DataType
  /** The value as the writer of Arrow takes it; `null` where there is none. */
  readonly write: (value: unknown) => unknown
}

/** The type of a column: times and counts as such, tags and metadata as maps, and as text what can be anything. */
export function arrowColumn({ source }: ShapedColumn): ArrowColumn {
  return (source && special[source]) ?? text
}

const text: ArrowColumn = { type: utf8, write: cellText }

const texts: ArrowColumn = {
  type: () => map(utf8(), utf8()),
  write: (value) => Object.entries(value as TraceRow['tags']),
}

const special: Partial<Record<keyof TraceRow, ArrowColumn>> = {
  request_time: { type: () => timestamp(TimeUnit.MILLISECOND, 'UTC'), write: wholeNumber },
  execution_duration: { type: int64, write: wholeNumber },
  trace_metadata: texts,
  tags: texts,
}

function wholeNumber(value: unknown): number | null {
  return Number.isFinite(value) ? Math.round(value as number) : null
}
