import { type Environment, isDatabricksHost } from './databricks-host.ts'

/**
 * The headers that show a server who asks, from the variables that MLflow's own client reads. An address that has a user
 * in it needs none; the token of Databricks goes to the host of Databricks alone.
 */
export function serverCredentials(env: Environment, url: string): Readonly<Record<string, string>> {
  const { MLFLOW_TRACKING_USERNAME: user, MLFLOW_TRACKING_PASSWORD: password } = env
  const databricksToken = isDatabricksHost(url, env) ? env.DATABRICKS_TOKEN : undefined
  const token = databricksToken || env.MLFLOW_TRACKING_TOKEN
  if (URL.parse(url)?.username) return {}
  if (user && password && !databricksToken) return { authorization: basicAuthorization(user, password) }
  return token ? { authorization: `Bearer ${token.trim()}` } : {}
}

/** The value of the header `authorization` for a user with a password. */
export function basicAuthorization(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}
