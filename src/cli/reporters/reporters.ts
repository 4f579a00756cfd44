import type { Trace } from '../../schema/trace.ts'
import { traceToJson } from '../../search/json/trace-to-json.ts'
import { writeJson } from '../../search/json/write-json.ts'
import { rowOfTrace } from '../../search/rows/row-of-trace.ts'
import { rowShape } from '../../search/rows/row-shape.ts'
import { flatColumns } from './flat-columns.ts'
import { reportArrow } from './report-arrow.ts'
import { reportCsv } from './report-csv.ts'
import type { Reporter, ReportOptions } from './report-options.ts'
import { reportTable } from './report-table.ts'

/** How `search` writes what it finds. */
export const reporters = {
  table: reportTable,
  json: reportJson,
  jsonl: (traces, options) => reportLines(traces, jsonOf(options)),
  csv: reportCsv,
  arrow: (traces, options) => reportArrow(traces, options),
  ids: (traces) => reportLines(traces, ({ info }) => info.traceId),
} as const satisfies Record<string, Reporter>

/** A value of `--format`. */
export type Format = keyof typeof reporters

async function* reportLines(
  traces: AsyncIterable<Trace>,
  line: (trace: Trace) => string,
): AsyncGenerator<string> {
  for await (const trace of traces) yield `${line(trace)}\n`
}

async function* reportJson(traces: AsyncIterable<Trace>, options: ReportOptions): AsyncGenerator<string> {
  const write = jsonOf(options)
  let before = '[\n'
  for await (const trace of traces) {
    yield before + write(trace)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** Whole traces, which can be read again; or records with the columns that were asked for. */
function jsonOf({ rows }: ReportOptions): (trace: Trace) => string {
  if (rows === undefined) return (trace) => JSON.stringify(traceToJson(trace))
  const shape = rowShape(flatColumns(rows))
  return (trace) => writeJson(rowOfTrace(trace, shape))
}
