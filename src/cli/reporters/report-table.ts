import type { Trace } from '../../schema/trace.ts'
import { cellText } from '../../search/rows/cell-text.ts'
import type { RowOptions } from '../../search/rows/row-options.ts'
import { rowShape, type ShapedColumn } from '../../search/rows/row-shape.ts'
import { renderDuration } from './render-duration.ts'
import { type Column, renderTable } from './render-table.ts'
import type { ReportOptions } from './report-options.ts'

/** Traces as a table for a reader, as wide as the terminal; nothing where there is no trace. */
export async function* reportTable(
  traces: AsyncIterable<Trace>,
  { width, rows: asked, live = false }: ReportOptions,
): AsyncGenerator<string> {
  const columns = tableColumns(asked)
  if (live) {
    yield* reportLive(traces, columns, width)
    return
  }
  const rows: string[][] = []
  for await (const trace of traces) rows.push(columns.map(({ cell }) => cell(trace)))
  if (rows.length > 0) yield renderTable(columns, rows, width)
}

/** Lines of columns that are as wide as their values usually are. */
async function* reportLive(
  traces: AsyncIterable<Trace>,
  columns: readonly TraceColumn[],
  width: number,
): AsyncGenerator<string> {
  const ruler = columns.map(({ usual }) => 'x'.repeat(usual))
  const line = (row: readonly string[]) => `${renderTable(columns, [ruler, row], width).split('\n')[2]}\n`
  yield line(columns.map(({ title }) => title))
  for await (const trace of traces) yield line(columns.map(({ cell }) => cell(trace)))
}

interface TraceColumn extends Column {
  readonly cell: (trace: Trace) => string
  /** How wide its values usually are. */
  readonly usual: number
}

const usualColumns: readonly TraceColumn[] = [
  { title: 'trace id', least: 12, usual: 35, cell: ({ info }) => info.traceId },
  { title: 'time (UTC)', usual: 19, cell: ({ info }) => renderTime(info.requestTime) },
  {
    title: 'duration',
    align: 'right',
    isSpare: true,
    usual: 8,
    cell: ({ info }) => (info.executionDuration === undefined ? '' : renderDuration(info.executionDuration)),
  },
  { title: 'state', least: 11, isSpare: true, usual: 11, cell: ({ info }) => info.state },
  {
    title: 'name',
    least: 12,
    isSpare: true,
    usual: 24,
    cell: ({ info }) => info.tags['mlflow.traceName'] ?? '',
  },
  {
    title: 'request',
    least: 8,
    isSpare: true,
    usual: 40,
    cell: ({ info }) => shorten(info.requestPreview ?? ''),
  },
]

/** Columns that are chosen stand alone; what is extracted follows the usual ones. */
function tableColumns(asked: RowOptions | undefined): readonly TraceColumn[] {
  if (asked === undefined) return usualColumns
  if (asked.columns !== undefined) return rowShape(asked).columns.map(shownColumn)
  return [...usualColumns, ...rowShape({ ...asked, columns: [] }).columns.map(shownColumn)]
}

function shownColumn({ name, read }: ShapedColumn): TraceColumn {
  const least = Math.min(Math.max(name.length, 12), 24)
  return { title: name, least, usual: 24, cell: (trace) => shorten(cellText(read(trace)) ?? '') }
}

/** Longer texts cost time, and no terminal has room for them. */
function shorten(text: string): string {
  return text.slice(0, 300)
}

function renderTime(time: number): string {
  const date = new Date(time)
  return Number.isNaN(date.valueOf()) ? String(time) : date.toISOString().slice(0, -5).replace('T', ' ')
}
