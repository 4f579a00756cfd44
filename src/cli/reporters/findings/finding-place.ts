import type { Finding } from '../../../lint/finding.ts'
import { type LineMap, positionAt } from '../../../source/line-map.ts'
import type { Span } from '../../../source/span.ts'

/** A span as lines and columns in UTF-16 units, counted from 1; the end is the first place after it. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where a span stands. */
export function regionOf(map: LineMap, { start, end }: Span): Region {
  const first = positionAt(map, start)
  const last = positionAt(map, end)
  return {
    line: first.line + 1,
    column: first.column + 1,
    endLine: last.line + 1,
    endColumn: last.column + 1,
  }
}

/** Where a reader of a notebook sees a finding, with cells counted from 1; empty in other files. */
export function describeCell({ cell }: Finding): string {
  return cell === undefined ? '' : ` (cell ${cell.cell + 1}, line ${cell.line}, column ${cell.column})`
}
