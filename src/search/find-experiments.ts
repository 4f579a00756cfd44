import { readExperimentIds } from './experiment-ids.ts'
import { SearchError } from './search-error.ts'
import type { SearchOptions } from './search-options.ts'
import type { TraceQuery, TraceStore } from './trace-store.ts'

/**
 * The ids of the experiments that a search names, by id or by name; nothing where it names none and means all.
 * @throws SearchError where an id is none, or the store has no experiment of a name.
 */
export async function findExperiments(
  store: TraceStore,
  { experimentIds, experimentNames }: Pick<SearchOptions, 'experimentIds' | 'experimentNames'>,
): Promise<TraceQuery['experimentIds']> {
  if (experimentIds === undefined && experimentNames === undefined) return undefined
  const named = await Promise.all((experimentNames ?? []).map((name) => findOne(store, name)))
  return readExperimentIds([...(experimentIds ?? []), ...named])
}

async function findOne({ findExperiment }: TraceStore, name: string): Promise<string> {
  if (typeof name !== 'string') {
    throw new TypeError(`experimentNames takes names as text, such as 'Default'; found ${typeof name}`)
  }
  if (findExperiment === undefined) {
    throw refuse(`The store knows experiments by their ids only; found the name ${JSON.stringify(name)}.`)
  }
  const id = await findExperiment(name)
  if (id === undefined) throw refuse(`The store has no experiment ${JSON.stringify(name)}.`)
  return id
}

function refuse(message: string): SearchError {
  return new SearchError('experiment-name', message)
}
