import { SearchError } from '../../search-error.ts'
import type { ServerConnection } from './connect-server.ts'

/** What a server is asked. */
export interface ServerRequest {
  readonly method: 'GET' | 'POST'
  /** Below the address of the server, such as `/api/2.0/mlflow/traces?max_results=1`. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: object
  readonly signal?: AbortSignal | undefined
}

/** What a server answers, read to the end. */
export interface ServerAnswer {
  readonly status: number
  /** The media type, or an empty text. */
  readonly type: string
  readonly text: string
  /** The header `retry-after`. */
  readonly retryAfter: string | null
  /** How many times the request was sent. */
  readonly sent: number
}

/**
 * Sends a request once. A redirect is followed within the origin alone, so that credentials and the filter reach nobody
 * else.
 * @throws SearchError for any other redirect; what `fetch` throws.
 */
export async function exchange(server: ServerConnection, request: ServerRequest): Promise<ServerAnswer> {
  let url = new URL(server.address + request.path)
  for (let redirects = 0; redirects <= greatestRedirects; redirects += 1) {
    const response = await server.fetch(url, fetchOptions(server, request))
    if (!redirecting.has(response.status)) return await readAnswer(response)
    await response.body?.cancel()
    url = readTarget(response, url, server)
  }
  throw new SearchError('store', `${server.address} redirects more than ${greatestRedirects} times.`)
}

const greatestRedirects = 5

/** The redirects after which the same request is sent elsewhere; 303 wants another. */
const redirecting: ReadonlySet<number> = new Set([301, 302, 307, 308])

function fetchOptions({ headers }: ServerConnection, { method, body, signal }: ServerRequest): RequestInit {
  const sent = new Headers(headers)
  sent.set('accept', 'application/json')
  if (body !== undefined) sent.set('content-type', 'application/json')
  return {
    method,
    headers: sent,
    redirect: 'manual',
    ...(body && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }
}

async function readAnswer(response: Response): Promise<ServerAnswer> {
  const { status, headers } = response
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  const text = await response.text()
  return {
    status,
    type: type.trim().toLowerCase(),
    text,
    retryAfter: headers.get('retry-after'),
    sent: 1,
  }
}

function readTarget({ headers }: Response, from: URL, { address }: ServerConnection): URL {
  const location = headers.get('location') ?? ''
  const target = URL.parse(location, from.href)
  if (location === '' || target === null) {
    throw new SearchError('store', `${address} redirects without saying where to.`)
  }
  if (target.origin !== from.origin) {
    const shown = target.origin === 'null' ? target.protocol : target.origin
    throw new SearchError(
      'store',
      `${address} redirects to ${shown}, which is not followed: a request goes to the host it is meant for. If that is the server, name it as the store.`,
    )
  }
  target.username = ''
  target.password = ''
  return target
}
