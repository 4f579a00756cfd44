import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a server answers; a body that is no text is sent as JSON. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What a server was sent. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Read as JSON, where there is any. */
  readonly body: unknown
}

/** One turn of a server: an answer, or what it does instead. */
export type Turn = Answer | ((response: ServerResponse) => unknown)

/** A server on a free port of this machine that takes its turns one by one, and the last of them for ever. */
export interface ScriptedServer extends AsyncDisposable {
  readonly url: string
  readonly received: readonly Received[]
}

/** Starts a server. */
export async function scriptedServer(...turns: readonly Turn[]): Promise<ScriptedServer> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const turn = turns[Math.min(received.length, turns.length - 1)] ?? {}
    const { method = '', url: path = '', headers } = request
    const body = await text(request)
    received.push({ method, path, headers, body: body === '' ? undefined : JSON.parse(body) })
    if (typeof turn === 'function') turn(response)
    else send(turn, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function send({ status = 200, headers = {}, body = {} }: Answer, response: ServerResponse): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
