import type { DatabaseUri } from './database-uri.ts'

/** The URI as the package `pg` reads it; `sslmode` then means what it does to PostgreSQL's own programs. */
export function postgresConnectionString(uri: DatabaseUri): string {
  const parameters = new URLSearchParams(uri.parameters)
  parameters.delete('host')
  if (parameters.has('sslmode') && !parameters.has('uselibpqcompat')) parameters.set('uselibpqcompat', 'true')
  const port = uri.port === undefined ? '' : `:${uri.port}`
  return `postgresql://${login(uri)}${place(uri.host)}${port}/${encodeURIComponent(uri.database)}?${parameters}`
}

function login({ user, password }: DatabaseUri): string {
  if (user === undefined) return ''
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`
  return `${encodeURIComponent(user)}${secret}@`
}

/** An address with colons stands in brackets, the folder of a socket is escaped. */
function place(host: string): string {
  return host.includes(':') ? `[${host}]` : encodeURIComponent(host)
}
