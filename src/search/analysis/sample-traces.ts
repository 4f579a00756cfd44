import type { Trace } from '../../schema/trace.ts'
import { searchTraces } from '../search-traces.ts'
import type { TraceStore } from '../trace-store.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import type { TraceSample } from './reports.ts'
import { traceFields } from './trace-fields.ts'

/** The newest of the traces, newest first. */
export async function sampleTraces(
  store: TraceStore,
  options: AnalysisOptions,
  most: number,
): Promise<readonly TraceSample[]> {
  const { traces } = await searchTraces(store, { ...options, maxResults: most })
  return traces.map(sampleOf)
}

function sampleOf({ info }: Trace): TraceSample {
  return withoutUndefined({
    info,
    functionName: info.tags[traceFields.functionName.name] ?? undefined,
    time: info.requestTime,
    duration: info.executionDuration,
    preview: info.requestPreview === undefined ? undefined : firstCharacters(info.requestPreview),
  })
}

/** By code points, as Python counts: each has at most two UTF-16 units. */
function firstCharacters(text: string): string {
  const start = Array.from(text.slice(0, 2 * previewLength))
  return start.slice(0, previewLength).join('')
}

const previewLength = 60
