import { SearchError } from '../search-error.ts'

/** Where a store is, by what it takes to open it. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'jsonl'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'postgres'; readonly uri: string }
  | { readonly kind: 'mysql'; readonly uri: string }
  /** The workspace that the environment names. */
  | { readonly kind: 'databricks' }

/**
 * Reads what MLflow takes as its tracking URI, or the path of a file; `*.jsonl` is an export of traces.
 * @throws SearchError for a store of a kind that cannot be opened.
 */
export function readStoreLocation(uri: string): StoreLocation {
  if (uri === 'databricks') return { kind: 'databricks' }
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(uri) ?? []
  if (scheme === undefined) return fileLocation(uri)
  const kind = scheme.toLowerCase().replace(/\+.*/, '')
  if (kind === 'sqlite') return { kind: 'sqlite', path: sqlitePath(uri) }
  if (kind === 'http' || kind === 'https') return { kind: 'server', url: uri }
  const engine = engines.get(kind)
  if (engine !== undefined) return { kind: engine, uri }
  if (kind === 'file') return fileLocation(filePath(uri))
  throw new SearchError(
    'store',
    `A store of kind "${kind}" cannot be opened${kinds.has(kind) ? ' yet' : ''}; ${expected}.`,
  )
}

const engines: ReadonlyMap<string, 'postgres' | 'mysql'> = new Map([
  ['postgresql', 'postgres'],
  ['postgres', 'postgres'],
  ['mysql', 'mysql'],
  ['mariadb', 'mysql'],
])

/** Known to MLflow besides. */
const kinds = new Set(['mssql', 'databricks'])

const expected =
  'expected a SQLite database (sqlite:///mlflow.db, or its path), postgresql://… or mysql://…, a server (http://…, https://…, databricks) or a .jsonl file of traces'

function fileLocation(path: string): StoreLocation {
  return { kind: path.endsWith('.jsonl') ? 'jsonl' : 'sqlite', path }
}

/** After `file:` alone stands a path that may be relative. */
function filePath(uri: string): string {
  const path = uri.slice('file:'.length)
  return decodeURIComponent(path.startsWith('//') ? new URL(uri).pathname : path)
}

/** As SQLAlchemy reads it: after three slashes stands a relative path, after four an absolute one. */
function sqlitePath(uri: string): string {
  const [, path] = /^[^:]+:\/\/\/([^?]+)/.exec(uri) ?? []
  if (path === undefined || path === ':memory:') {
    throw new SearchError(
      'store',
      `"${uri}" names no file; expected sqlite:///relative/path.db or sqlite:////absolute/path.db.`,
    )
  }
  return path
}
