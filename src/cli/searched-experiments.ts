import { findExperiments } from '../search/find-experiments.ts'
import type { TraceStore } from '../search/trace-store.ts'
import { chooseExperiments } from './choose-experiments.ts'
import type { CliIo } from './cli-io.ts'

/** The experiments that options name by id or by name, else what the environment names; `undefined`: all. */
export async function searchedExperiments(
  store: TraceStore,
  ids: readonly string[],
  names: readonly string[],
  io: CliIo,
): Promise<readonly string[] | undefined> {
  if (names.length === 0) return await chooseExperiments(ids, store, io)
  const found = await findExperiments(store, { experimentIds: ids, experimentNames: names })
  return found?.map(String)
}
