import type { SearchOptions } from '../../search/search-options.ts'
import type { TraceStore } from '../../search/trace-store.ts'
import type { CliIo } from '../cli-io.ts'
import { searchedExperiments } from '../searched-experiments.ts'
import type { SearchCliOptions } from './search-cli-options.ts'

/** Where a command searches, and for what. */
export interface SearchedPlace {
  readonly store: TraceStore
  readonly uri: string
  readonly search: SearchOptions & { readonly experimentIds: readonly string[] | undefined }
}

/** What the options ask of a store, the experiments that are named there looked up. */
export async function searchedPlace(
  store: TraceStore,
  uri: string,
  options: SearchCliOptions,
  io: CliIo,
): Promise<SearchedPlace> {
  const { filter, dialect, orderBy, run: runId, model: modelId, since, until, pageToken } = options
  return {
    store,
    uri,
    search: {
      filter,
      dialect,
      orderBy,
      runId,
      modelId,
      since: since?.time,
      until: until?.time,
      pageToken,
      experimentIds: await searchedExperiments(store, options.experiment, options.experimentName, io),
    },
  }
}
