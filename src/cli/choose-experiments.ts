import type { TraceStore } from '../search/trace-store.ts'
import type { CliIo } from './cli-io.ts'
import { sayError } from './report-failure.ts'
import { UsageError } from './usage-error.ts'

/**
 * The experiments to search: the options, else what MLflow's variables name, which is said, else `undefined`: all.
 * @throws UsageError where `MLFLOW_EXPERIMENT_NAME` names none that the store knows.
 */
export async function chooseExperiments(
  options: readonly string[],
  store: TraceStore,
  io: CliIo,
): Promise<readonly string[] | undefined> {
  const { MLFLOW_EXPERIMENT_ID: id, MLFLOW_EXPERIMENT_NAME: name } = io.env
  if (options.length > 0) return options
  if (id) return await say(id, 'MLFLOW_EXPERIMENT_ID', io)
  if (name)
    return await say(await idOfName(name, store), `MLFLOW_EXPERIMENT_NAME is ${JSON.stringify(name)}`, io)
  return undefined
}

async function say(id: string, why: string, io: CliIo): Promise<readonly string[]> {
  await sayError(io, `Searching experiment ${id} (${why}).`)
  return [id]
}

async function idOfName(name: string, store: TraceStore): Promise<string> {
  const variable = `MLFLOW_EXPERIMENT_NAME is ${JSON.stringify(name)}`
  if (store.findExperiment === undefined) {
    throw new UsageError(`${variable}, but this store knows experiments by their ids only: use --experiment.`)
  }
  const id = await store.findExperiment(name)
  if (id === undefined) throw new UsageError(`${variable}, but the store has no experiment of that name.`)
  return id
}
