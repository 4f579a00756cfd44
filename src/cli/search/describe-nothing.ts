import { readExperimentIds } from '../../search/experiment-ids.ts'
import { hideCredentials } from '../../search/stores/hide-credentials.ts'
import type { TraceStore } from '../../search/trace-store.ts'
import type { SearchCliOptions } from './search-cli-options.ts'
import { showTime } from './show-time.ts'

/** What was searched in vain: which traces, of which place, and how many there are. */
export async function describeNothing(
  store: TraceStore,
  uri: string,
  experimentIds: readonly string[] | undefined,
  { since, until }: Pick<SearchCliOptions, 'since' | 'until'>,
): Promise<string> {
  const count = await store.countTraces?.(experimentIds && readExperimentIds(experimentIds))
  const traces = count === undefined ? 'the traces' : `the ${count} trace${count === 1 ? '' : 's'}`
  const window = [since && ` since ${showTime(since.time)}`, until && ` before ${showTime(until.time)}`]
  return `Nothing${window.filter(Boolean).join('')} matches among ${traces} of ${placeOf(uri, experimentIds)}.`
}

function placeOf(uri: string, ids: readonly string[] | undefined): string {
  const shown = hideCredentials(uri)
  return ids === undefined ? shown : `experiment${ids.length === 1 ? '' : 's'} ${ids.join(', ')} in ${shown}`
}
