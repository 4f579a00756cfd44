import type { Trace } from '../../schema/trace.ts'
import { renderDuration } from './render-duration.ts'
import { type Column, renderTable } from './render-table.ts'

/** Traces as a table for a reader, as wide as the terminal; nothing where there is no trace. */
export async function* reportTable(traces: AsyncIterable<Trace>, columns: number): AsyncGenerator<string> {
  const rows: string[][] = []
  for await (const trace of traces) rows.push(rowOf(trace))
  if (rows.length > 0) yield renderTable(titles, rows, columns)
}

const titles: readonly Column[] = [
  { title: 'trace id', least: 12 },
  { title: 'time (UTC)' },
  { title: 'duration', align: 'right' },
  { title: 'state' },
  { title: 'name', least: 12 },
  { title: 'request', least: 12 },
]

/** Longer previews cost time, and no terminal has room for them. */
const longestPreview = 300

function rowOf({ info }: Trace): string[] {
  return [
    info.traceId,
    renderTime(info.requestTime),
    info.executionDuration === undefined ? '' : renderDuration(info.executionDuration),
    info.state,
    info.tags['mlflow.traceName'] ?? '',
    (info.requestPreview ?? '').slice(0, longestPreview),
  ]
}

function renderTime(time: number): string {
  const date = new Date(time)
  return Number.isNaN(date.valueOf()) ? String(time) : date.toISOString().slice(0, -5).replace('T', ' ')
}
