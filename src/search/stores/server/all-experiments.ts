import { type JsonPlace, optional, property, readList, readText } from '../../json/json-place.ts'
import type { ServerConnection } from './connect-server.ts'
import { requestJson } from './request-json.ts'

/** The ids of all experiments of a server, deleted ones included: their traces are still there. */
export async function allExperiments(
  server: ServerConnection,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const path = '/api/2.0/mlflow/experiments/search'
  const ids: string[] = []
  let token: string | undefined
  do {
    const body = { view_type: 'ALL', max_results: pageSize, ...(token && { page_token: token }) }
    const page = await requestJson(server, { method: 'POST', path, body, signal }, readPage)
    ids.push(...page.ids)
    token = page.ids.length > 0 ? page.token : undefined
  } while (token)
  return ids
}

/** Experiments in an answer; servers give up to 50,000. */
const pageSize = 1000

function readPage(page: JsonPlace): { ids: readonly string[]; token: string | undefined } {
  const experiments = optional(page, 'experiments', readList) ?? []
  return {
    ids: experiments.map((experiment) => readText(property(experiment, 'experiment_id'))),
    token: optional(page, 'next_page_token', readText),
  }
}
