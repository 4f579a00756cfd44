import { compilePredicate } from '../../backends/predicate/compile-predicate.ts'
import type { Trace } from '../../schema/trace.ts'
import type { AggregateQuery, TraceGroup } from './aggregate-query.ts'
import { foldGroups } from './group-fold.ts'

/** Counts those of the traces that match. */
export function foldTraces(
  traces: readonly Trace[],
  { filter, groupBy, percentiles }: Omit<AggregateQuery, 'experimentIds'>,
): readonly TraceGroup[] {
  const matches = compilePredicate(filter, { scope: traces })
  const fold = foldGroups({ ...(groupBy && { groupBy }), percentiles })
  for (const trace of traces) if (matches(trace)) fold.add(trace)
  return fold.groups()
}
