import { completeOrder } from '../../filter/complete-order.ts'
import type { TraceQuery, TraceStore } from '../trace-store.ts'
import type { AggregateQuery, TraceGroup } from './aggregate-query.ts'
import { foldGroups } from './group-fold.ts'

/** Counts what a store finds, page by page; no page is kept. */
export async function aggregatePages(
  store: Pick<TraceStore, 'search'>,
  { groupBy, percentiles, signal, ...what }: AggregateQuery,
): Promise<readonly TraceGroup[]> {
  const fold = foldGroups({ ...(groupBy && { groupBy }), percentiles })
  const query: TraceQuery = { ...what, order: completeOrder([]), limit: pageSize, ...(signal && { signal }) }
  let page = await store.search(query)
  for (;;) {
    for (const trace of page.traces) fold.add(trace)
    if (page.next === undefined) return fold.groups()
    signal?.throwIfAborted()
    page = await store.search({ ...query, after: page.next })
  }
}

const pageSize = 1000
