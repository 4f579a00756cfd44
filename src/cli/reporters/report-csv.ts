import type { Trace } from '../../schema/trace.ts'
import { cellText } from '../../search/rows/cell-text.ts'
import { rowShape } from '../../search/rows/row-shape.ts'
import { flatColumns } from './flat-columns.ts'
import type { ReportOptions } from './report-options.ts'

/**
 * Traces as CSV (RFC 4180) with the columns of MLflow's own table, or those that were asked for: times and durations in ms,
 * maps and lists as JSON; a value that is missing is an empty field.
 */
export async function* reportCsv(
  traces: AsyncIterable<Trace>,
  { rows = {} }: ReportOptions,
): AsyncGenerator<string> {
  const { columns } = rowShape(flatColumns(rows))
  yield csvLine(columns.map(({ name }) => name))
  for await (const trace of traces) yield csvLine(columns.map(({ read }) => cellText(read(trace)) ?? ''))
}

function csvLine(fields: readonly string[]): string {
  return `${fields.map(quote).join(',')}\r\n`
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
