import { SearchError } from '../../search-error.ts'
import type { ServerConnection } from './connect-server.ts'

/** Why no whole answer came, for a reader who knows the address and no more. */
export function connectionFault(
  error: unknown,
  { address, timeout }: ServerConnection,
  timedOut: boolean,
): SearchError {
  if (error instanceof SearchError) return error
  const meaning = timedOut ? `did not answer within ${timeout / 1000} s` : describe(error, address)
  return new SearchError('store', `${address} ${meaning}.`, { cause: error })
}

function describe(error: unknown, address: string): string {
  const { name, code = '', message } = causeOf(error)
  const host = URL.parse(address)?.hostname ?? address
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code)) return `cannot be reached: no host is known as ${host}`
  if (message === 'bad port') return 'cannot be reached: HTTP is not spoken at that port'
  if (name === 'HTTPParserError') return 'does not answer in HTTP'
  return meanings[code] ?? (isCertificate(code) ? untrusted(code) : `cannot be reached: ${message}`)
}

/** What `fetch` throws says nothing; what caused it does. */
function causeOf(error: unknown): {
  readonly name: string
  readonly code?: string
  readonly message: string
} {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const { name, code, message } = cause as Error & { readonly code?: unknown }
  return { name, message: message.replace(/\.$/, ''), ...(typeof code === 'string' && { code }) }
}

const brokenOff = 'broke off the connection before its answer was whole'
const notTls = 'does not answer in TLS; http:// may be meant'

/** By the codes of Node's sockets, of its TLS, and of its `fetch`. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'cannot be reached: nothing listens there',
  EHOSTUNREACH: 'cannot be reached: no way leads to that host',
  ENETUNREACH: 'cannot be reached: no way leads to that network',
  ETIMEDOUT: 'cannot be reached: that host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'cannot be reached: that host does not answer',
  ECONNRESET: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokenOff,
  EPROTO: notTls,
  ERR_SSL_WRONG_VERSION_NUMBER: notTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: notTls,
}

function isCertificate(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)
}

function untrusted(code: string): string {
  return `has a certificate that is not trusted (${code}); NODE_EXTRA_CA_CERTS names a file with others to trust`
}
