import { setTimeout } from 'node:timers/promises'
import { basicAuthorization } from './server-credentials.ts'

/** How requests are sent to a server. */
export interface ServerOptions {
  /** Sent with each request, such as `authorization`; they win over what the address has before its `@`. */
  readonly headers?: Readonly<Record<string, string>>
  /** ms that one answer may take, by default 30,000. */
  readonly timeout?: number
  /** How many times a request is sent again that the server had no time for, by default 3. */
  readonly retries?: number
  /** Sends a request, by default the global `fetch`. */
  readonly fetch?: (url: URL, init: RequestInit) => Promise<Response>
  /** Waits before a request is sent again. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** A server, and how requests are sent to it. */
export interface ServerConnection extends Required<Omit<ServerOptions, 'headers'>> {
  /** Its address without credentials and without a slash at the end; messages name it so. */
  readonly address: string
  readonly headers: Headers
}

/**
 * Prepares requests to a server; none is sent yet.
 * @throws TypeError where the address or an option is of no use.
 */
export function connectServer(url: string, options: ServerOptions = {}): ServerConnection {
  const { timeout = 30_000, retries = 3, fetch = globalThis.fetch, sleep = pause } = options
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`An MLflow server has an address such as http://127.0.0.1:5000; found ${quote(url)}`)
  }
  requireCount('timeout', timeout, 1)
  requireCount('retries', retries, 0)
  const headers = { ...authorizationOf(parsed), ...options.headers }
  return { address: addressOf(parsed), headers: readHeaders(headers), timeout, retries, fetch, sleep }
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, signal && { signal })
  } catch (error) {
    throw signal?.reason ?? error
  }
}

/** The address as far as it may be shown. */
function quote(url: string): string {
  return JSON.stringify(url.replace(/\/\/.*@/, '//…@'))
}

function requireCount(name: string, count: number, least: number): void {
  if (Number.isInteger(count) && count >= least) return
  throw new TypeError(`${name} takes an integer from ${least} up; found ${count}`)
}

function authorizationOf({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '' && password === '') return {}
  return { authorization: basicAuthorization(unescapeText(username), unescapeText(password)) }
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new TypeError('The user and the password in the address of a server take a % as %25')
  }
}

function addressOf({ origin, pathname }: URL): string {
  return `${origin}${pathname}`.replace(/\/+$/, '')
}

/** A fault of a header may not show its value, which can be a secret. */
function readHeaders(texts: Readonly<Record<string, string>>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(texts)) {
    try {
      headers.set(name, value)
    } catch {
      throw new TypeError(`The header ${JSON.stringify(name)} or its value cannot be sent over HTTP`)
    }
  }
  return headers
}
