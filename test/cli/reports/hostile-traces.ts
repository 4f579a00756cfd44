import type { Trace } from '../../../src/schema/trace.ts'
import { traceToJson } from '../../../src/search/json/trace-to-json.ts'

/** What a trace can hold that a terminal, a page of HTML or a table must not take for anything but text. */
export const hostileTexts: readonly string[] = [
  '\x1b[2J\x1b]0;owned\x07\x9b31m',
  '<script>document.title = "owned"</script>',
  '"><img src="x" onerror="document.title = \'owned\'">',
  '</style></title><svg onload=alert(1)>&lt;b&gt;&#0;',
  'right\u202eto left\u2066 \u200bhidden',
  'line\r\nbreak\ttab \ud800 lone',
  '漢字👩‍🚀',
  'x'.repeat(300),
]

/** When they are looked at, ms since the epoch. */
export const hostileNow = Date.UTC(2026, 0, 31, 12)

/** A failed trace with each of the texts wherever a trace holds texts. */
export const hostileTraces: readonly Trace[] = hostileTexts.map((text, index) => ({
  info: {
    traceId: `tr-${index}${text.slice(0, 40)}`,
    requestTime: hostileNow - 60_000 * (index + 1),
    executionDuration: 10 ** index,
    state: 'ERROR',
    requestPreview: text,
    tags: {
      'mlflow.traceName': text,
      environment: text,
      version: text,
      operation: text,
      query_category: text,
    },
    traceMetadata: { 'mlflow.user': 'alice' },
    assessments: [],
  },
}))

/** Traces as `--store` reads them from a `.jsonl` file. */
export function jsonLines(traces: readonly Trace[]): string {
  return traces.map((trace) => `${JSON.stringify(traceToJson(trace))}\n`).join('')
}
