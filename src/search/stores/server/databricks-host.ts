/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The address of the Databricks workspace that `DATABRICKS_HOST` names, with or without `https://`. */
export function databricksHost({ DATABRICKS_HOST: host }: Environment): string | undefined {
  if (!host) return undefined
  return /^[a-z]+:\/\//i.test(host) ? host : `https://${host}`
}

/** Whether the address is in that workspace. */
export function isDatabricksHost(url: string, env: Environment): boolean {
  const host = databricksHost(env)
  return host !== undefined && URL.parse(host)?.origin === URL.parse(url)?.origin
}
