import { field } from '../../check/build/field.ts'
import { and } from '../../check/build/logic.ts'
import { compileFilter } from '../../check/compile-filter.ts'
import type { Filter } from '../../filter/filter.ts'
import { readExperimentIds } from '../experiment-ids.ts'
import type { TraceQuery, TraceStore } from '../trace-store.ts'
import type { AnalysisOptions } from './analysis-options.ts'

/**
 * The traces that an analysis looks at, of which the conditions hold besides.
 * @throws FilterError where the store's dialect refuses the filter; SearchError where an id is wrong.
 */
export function analysedTraces(
  { dialect }: TraceStore,
  { experimentIds, filter = '', since, until, signal }: AnalysisOptions,
  ...conditions: readonly Filter[]
): Pick<TraceQuery, 'filter' | 'experimentIds' | 'signal'> {
  const own =
    typeof filter !== 'string' ? [filter] : filter === '' ? [] : [compileFilter(filter, { dialect })]
  return {
    filter: and(...own, ...conditions, ...bounds(since, until)),
    ...(experimentIds && { experimentIds: readExperimentIds(experimentIds) }),
    ...(signal && { signal }),
  }
}

function bounds(since: number | undefined, until: number | undefined): readonly Filter[] {
  const time = field('attributes.timestamp_ms')
  return [
    ...(since === undefined ? [] : [time.above(since)]),
    ...(until === undefined ? [] : [time.atMost(until)]),
  ]
}
