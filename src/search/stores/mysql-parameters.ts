import { readFileSync } from 'node:fs'
import { SearchError } from '../search-error.ts'

/** What `mysql2` calls what the parameters of a URI say. */
export interface MysqlParameters {
  readonly socketPath?: string
  readonly ssl?: { readonly ca?: Buffer; readonly cert?: Buffer; readonly key?: Buffer }
}

/**
 * Reads the parameters that PyMySQL, which MLflow uses, takes from a URI.
 * @throws SearchError for those that have no counterpart: one that asks for security must not go unheard.
 */
export function readMysqlParameters(parameters: URLSearchParams): MysqlParameters {
  const unknown = [...parameters.keys()].find((name) => !(name in ssl) && !others.includes(name))
  if (unknown !== undefined) {
    const known = [...others, ...Object.keys(ssl)].join(', ')
    const message = `The URI of a MySQL database has no parameter "${unknown}" here; expected ${known}.`
    throw new SearchError('store', message)
  }
  const socketPath = parameters.get('unix_socket')
  const files = Object.entries(ssl).flatMap(([name, option]) => {
    const path = parameters.get(name)
    return path === null ? [] : [[option, readFile(path)]]
  })
  return { ...(socketPath && { socketPath }), ...(files.length > 0 && { ssl: Object.fromEntries(files) }) }
}

/** Text always goes as UTF-8, whatever the character set. */
const others: readonly string[] = ['charset', 'unix_socket']

const ssl: Readonly<Record<string, 'ca' | 'cert' | 'key'>> = {
  ssl_ca: 'ca',
  ssl_cert: 'cert',
  ssl_key: 'key',
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new SearchError('store', `"${path}" cannot be read: ${(error as NodeJS.ErrnoException).code}.`, {
      cause: error,
    })
  }
}
