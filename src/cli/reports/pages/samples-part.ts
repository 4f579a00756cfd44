import type { TraceSampleData } from '../data/trace-sample-data.ts'
import type { TablePart } from '../report-page.ts'
import { showDuration, showMinute } from '../show-amount.ts'

/** Some traces to look at. */
export function samplesPart(title: string, samples: readonly TraceSampleData[]): TablePart {
  return {
    kind: 'table',
    title,
    columns: [
      { title: 'time (UTC)', least: 16, isWhole: true },
      { title: 'duration', align: 'right', least: 11 },
      { title: 'function', least: 8 },
      { title: 'trace id', least: 11, isWhole: true },
      { title: 'request', least: 8 },
    ],
    rows: samples.map(({ time, duration, functionName, traceId, preview }) => [
      showMinute(time),
      duration === undefined ? '' : showDuration(duration),
      functionName ?? '',
      traceId,
      preview ?? '',
    ]),
  }
}
