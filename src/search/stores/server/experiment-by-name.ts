import { property, readText } from '../../json/json-place.ts'
import { answerFault } from './answer-fault.ts'
import type { ServerConnection } from './connect-server.ts'
import { readJson } from './request-json.ts'
import { sendRequest } from './send-request.ts'
import { serverWords } from './server-words.ts'

/** The id of the experiment with that name, a deleted one included; nothing where the server has none. */
export async function experimentByName(server: ServerConnection, name: string): Promise<string | undefined> {
  const query = new URLSearchParams({ experiment_name: name })
  const path = `/api/2.0/mlflow/experiments/get-by-name?${query}`
  const answer = await sendRequest(server, { method: 'GET', path })
  if (answer.status === 404 && serverWords(answer).code === 'RESOURCE_DOES_NOT_EXIST') return undefined
  if (answer.status !== 200) throw answerFault(answer, server)
  return readJson(answer, server, (found) =>
    readText(property(property(found, 'experiment'), 'experiment_id')),
  )
}
