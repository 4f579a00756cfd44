import { parsePythonJson } from '../../../language/python-json.ts'
import type { JsonPlace } from '../../json/json-place.ts'
import { SearchError } from '../../search-error.ts'
import { answerFault } from './answer-fault.ts'
import type { ServerConnection } from './connect-server.ts'
import type { ServerAnswer, ServerRequest } from './exchange.ts'
import { sendRequest } from './send-request.ts'
import { isHtml } from './server-words.ts'

/**
 * Asks a server, and reads the JSON that it answers.
 * @throws SearchError where it answers anything else.
 */
export async function requestJson<Value>(
  server: ServerConnection,
  request: ServerRequest,
  read: (answer: JsonPlace) => Value,
): Promise<Value> {
  const answer = await sendRequest(server, request)
  if (answer.status !== 200) throw answerFault(answer, server)
  return readJson(answer, server, read)
}

/**
 * Reads the JSON of a good answer; 64-bit integers in it are exact.
 * @throws SearchError where it is none, or not what `read` expects.
 */
export function readJson<Value>(
  answer: ServerAnswer,
  { address }: ServerConnection,
  read: (answer: JsonPlace) => Value,
): Value {
  requireJson(answer, address)
  try {
    return read({ path: 'answer', value: parsePythonJson(answer.text) })
  } catch (error) {
    if (!(error instanceof SearchError) && !(error instanceof SyntaxError)) throw error
    const { message } = error
    throw new SearchError('data', `${address} answered with JSON that cannot be read: ${message}`, {
      cause: error,
    })
  }
}

function requireJson(answer: ServerAnswer, address: string): void {
  if (/^application\/(?:.*\+)?json$/.test(answer.type)) return
  const found = isHtml(answer) ? 'an HTML page' : answer.type || 'something of no type'
  throw new SearchError(
    'store',
    `${address} answered with ${found} where JSON was expected: is it the address of an MLflow server?`,
  )
}
