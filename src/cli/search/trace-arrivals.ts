import type { Trace } from '../../schema/trace.ts'
import type { SearchOptions } from '../../search/search-options.ts'
import { searchTraces } from '../../search/search-traces.ts'
import { streamTraces } from '../../search/stream-traces.ts'
import type { TraceStore } from '../../search/trace-store.ts'

/** What comes into a store. */
export interface TraceArrivals {
  /** Takes all that is there for known. */
  readonly skip: () => Promise<void>
  /** What was not there the last time, the oldest first. */
  readonly next: () => AsyncGenerator<Trace, void, undefined>
}

/**
 * The traces of a search that a store did not have before. A trace is often stored when it ends, long after it began: those
 * that began up to ten minutes before the newest known one are still noticed.
 */
export function traceArrivals(
  store: TraceStore,
  search: SearchOptions & { readonly since: number | undefined },
  now: () => number,
): TraceArrivals {
  const known = new Map<string, number>()
  let newest = Number.NEGATIVE_INFINITY
  const since = () =>
    Math.max(search.since ?? Number.NEGATIVE_INFINITY, Math.min(newest, now()) - longestDelayMs)
  async function* next() {
    const start = since()
    const window = { ...search, since: Number.isFinite(start) ? start : undefined, orderBy: ['timestamp_ms'] }
    for await (const trace of streamTraces(store, window)) {
      const { traceId, requestTime } = trace.info
      if (known.has(traceId)) continue
      known.set(traceId, requestTime)
      newest = Math.max(newest, requestTime)
      yield trace
    }
    for (const [id, time] of known) if (time < since()) known.delete(id)
  }
  return {
    async skip() {
      const { traces } = await searchTraces(store, {
        ...search,
        orderBy: ['timestamp_ms DESC'],
        maxResults: 1,
      })
      newest = Math.max(newest, traces[0]?.info.requestTime ?? newest)
      if (traces.length > 0) for await (const _ of next());
    },
    next,
  }
}

const longestDelayMs = 600_000
