import type { Trace } from '../../schema/trace.ts'
import { traceToJson } from '../../search/json/trace-to-json.ts'
import { reportCsv } from './report-csv.ts'
import { reportTable } from './report-table.ts'

/** Writes traces as they come, in pieces of text. */
export type Reporter = (traces: AsyncIterable<Trace>, columns: number) => AsyncIterable<string>

/** How `search` writes what it finds. */
export const reporters = {
  table: reportTable,
  json: reportJson,
  jsonl: (traces) => reportLines(traces, (trace) => JSON.stringify(traceToJson(trace))),
  csv: reportCsv,
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

async function* reportJson(traces: AsyncIterable<Trace>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const trace of traces) {
    yield before + JSON.stringify(traceToJson(trace))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
