import { SearchError } from '../search-error.ts'

/** What the URI of a database server says, unescaped. */
export interface DatabaseUri {
  readonly host: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database: string
  readonly parameters: URLSearchParams
}

/**
 * Reads `engine+driver://user:password@host:port/database?parameters` as SQLAlchemy does.
 * @throws SearchError that does not repeat the URI, which may have a password.
 */
export function readDatabaseUri(uri: string): DatabaseUri {
  const { user, password, host, port, database, query } = pattern.exec(uri)?.groups ?? {}
  if (database === undefined || (port !== undefined && !/^\d{1,5}$/.test(port))) throw refuse()
  const parameters = new URLSearchParams(query ?? '')
  return {
    host: host?.replace(/^\[(.*)\]$/, '$1') || parameters.get('host') || 'localhost',
    ...(port && { port: Number(port) }),
    ...(user && { user: unquote(user) }),
    ...(password && { password: unquote(password) }),
    database: unquote(database),
    parameters,
  }
}

/** What a message calls the database: nothing that lets anybody in. */
export function describeDatabase({ host, port, database }: DatabaseUri, title: string): string {
  return `The ${title} database "${database}" on ${port === undefined ? host : `${host}:${port}`}`
}

const pattern =
  /^[\w+]+:\/\/(?:(?<user>[^:/@]*)(?::(?<password>[^@]*))?@)?(?<host>\[[^/?]+\]|[^/:?]*)(?::(?<port>[^/?]*))?\/(?<database>[^?]+)(?:\?(?<query>.*))?$/s

function unquote(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw refuse()
  }
}

function refuse(): SearchError {
  return new SearchError(
    'store',
    'The URI of the database cannot be read; expected engine://user:password@host:port/database, with %-escapes for ' +
      'what has a meaning there.',
  )
}
