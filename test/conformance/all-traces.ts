import type { Trace } from '../../src/schema/trace.ts'
import { searchPages } from '../../src/search/search-traces.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'

/** Every trace with its spans, in the order in which MLflow returns them when asked for none. */
export async function allTraces(store: TraceStore): Promise<readonly Trace[]> {
  const traces: Trace[] = []
  for await (const page of searchPages(store, { maxResults: 1000, includeSpans: true }))
    traces.push(...page.traces)
  return traces
}
