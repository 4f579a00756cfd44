import { SearchError } from '../search-error.ts'
import type { TraceStore } from '../trace-store.ts'
import { mlflowServerStore } from './mlflow-server-store.ts'
import { databricksHost, type Environment, isDatabricksHost } from './server/databricks-host.ts'
import { serverCredentials } from './server/server-credentials.ts'

/**
 * Opens the store of a server as MLflow's own client would, with credentials from the environment; without an address, the
 * workspace of Databricks that the environment names. That workspace speaks its own dialect, whichever way it is named.
 * @throws SearchError where the address or the credentials cannot be used.
 */
export function openServerStore(address: string | undefined, env: Environment): TraceStore {
  const url = address ?? workspaceOf(env)
  const headers = serverCredentials(env, url)
  try {
    return mlflowServerStore(url, { headers, ...(isDatabricksHost(url, env) && { dialect: 'databricks' }) })
  } catch (error) {
    throw error instanceof TypeError ? new SearchError('store', `${error.message}.`, { cause: error }) : error
  }
}

function workspaceOf(env: Environment): string {
  const host = databricksHost(env)
  if (host !== undefined) return host
  throw new SearchError(
    'store',
    'The store "databricks" is the workspace that DATABRICKS_HOST names; it is not set.',
  )
}
