import { SearchError } from '../../search-error.ts'
import type { ServerRequest } from './exchange.ts'

/** One page of a search as a server is asked for it. */
export interface PageRequest {
  /** Empty: all traces. */
  readonly filter: string
  readonly orderBy: readonly string[]
  readonly experimentIds: readonly string[]
  /** At most `greatestPage`. */
  readonly limit: number
  readonly token?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The greatest page that a server gives. */
export const greatestPage = 500

/** Writes the request of one version of the API to the server at the address. */
export type SearchRoute = (page: PageRequest, address: string) => ServerRequest

/** From the newest version to the oldest. */
export const searchRoutes: readonly SearchRoute[] = [writeVersion3, writeVersion2]

function writeVersion3({ filter, orderBy, experimentIds, limit, token, signal }: PageRequest): ServerRequest {
  return {
    method: 'POST',
    path: '/api/3.0/mlflow/traces/search',
    body: {
      locations: experimentIds.map((id) => ({
        type: 'MLFLOW_EXPERIMENT',
        mlflow_experiment: { experiment_id: id },
      })),
      ...(filter && { filter }),
      max_results: limit,
      ...(orderBy.length > 0 && { order_by: orderBy }),
      ...(token && { page_token: token }),
    },
    signal,
  }
}

function writeVersion2(page: PageRequest, address: string): ServerRequest {
  const query = new URLSearchParams()
  for (const id of page.experimentIds) query.append('experiment_ids', id)
  if (page.filter) query.append('filter', page.filter)
  query.append('max_results', String(page.limit))
  for (const key of page.orderBy) query.append('order_by', key)
  if (page.token) query.append('page_token', page.token)
  const path = `/api/2.0/mlflow/traces?${query}`
  if (path.length > greatestPath) throw tooLong(path, address)
  return { method: 'GET', path, signal: page.signal }
}

/** Servers of that time take a request line of 4,094 bytes. */
const greatestPath = 4000

function tooLong(path: string, address: string): SearchError {
  return new SearchError(
    'store',
    `${address} knows only version 2 of MLflow's API, where a search has to fit into ${greatestPath} characters; this one has ${path.length}: it needs fewer experiments or a shorter filter.`,
  )
}
