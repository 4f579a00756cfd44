import type { ServerConnection } from './connect-server.ts'
import { connectionFault } from './connection-fault.ts'
import { exchange, type ServerAnswer, type ServerRequest } from './exchange.ts'
import { retryDelay } from './retry-delay.ts'

/** The statuses of a server that has no time now, and did nothing. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])

/**
 * Sends a request that may be sent twice, and again after a wait as long as the server has no time for it.
 * @throws SearchError where no answer comes; what the signal was aborted with.
 */
export async function sendRequest(server: ServerConnection, request: ServerRequest): Promise<ServerAnswer> {
  for (let sent = 1; ; sent += 1) {
    const answer = await sendOnce(server, request)
    const again = passing.has(answer.status) && sent <= server.retries
    const delay = again ? retryDelay(sent, answer.retryAfter) : undefined
    if (delay === undefined) return { ...answer, sent }
    await server.sleep(delay, request.signal)
  }
}

async function sendOnce(server: ServerConnection, request: ServerRequest): Promise<ServerAnswer> {
  const deadline = AbortSignal.timeout(server.timeout)
  const signal = request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline])
  try {
    return await exchange(server, { ...request, signal })
  } catch (error) {
    request.signal?.throwIfAborted()
    throw connectionFault(error, server, deadline.aborted)
  }
}
