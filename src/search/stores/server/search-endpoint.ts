import type { Trace } from '../../../schema/trace.ts'
import { type JsonPlace, optional, readList, readRecord, readText } from '../../json/json-place.ts'
import { traceFromJson } from '../../json/trace-from-json.ts'
import { SearchError } from '../../search-error.ts'
import { answerFault } from './answer-fault.ts'
import type { ServerConnection } from './connect-server.ts'
import type { ServerAnswer } from './exchange.ts'
import { readJson } from './request-json.ts'
import { type PageRequest, type SearchRoute, searchRoutes } from './search-routes.ts'
import { sendRequest } from './send-request.ts'
import { serverWords } from './server-words.ts'

/** What a server answers to one request. */
export interface ServerPage {
  readonly traces: readonly Trace[]
  /** Gets what follows; a full page may have one though nothing does. */
  readonly token?: string
}

/** Asks for one page. */
export type SearchEndpoint = (request: PageRequest) => Promise<ServerPage>

/** Asks by the newest route that the server knows; which that is is found out once. */
export function searchEndpoint(server: ServerConnection): SearchEndpoint {
  let routes: readonly SearchRoute[] = searchRoutes
  return async (request) => {
    for (const route of routes) {
      const answer = await sendRequest(server, route(request, server.address))
      if (isUnknownRoute(answer)) continue
      if (answer.status !== 200) throw answerFault(answer, server, request.filter)
      routes = [route]
      const page = readJson(answer, server, readPage)
      if (page.token !== undefined && page.token === request.token) throw standsStill(server)
      return page
    }
    throw new SearchError('store', `${server.address} is no MLflow server: it knows no search for traces.`)
  }
}

function standsStill({ address }: ServerConnection): SearchError {
  return new SearchError('store', `${address} answered with the page token that it was given.`)
}

/** Whether nothing is there at all; MLflow also says 404 of a thing that it looked for. */
function isUnknownRoute(answer: ServerAnswer): boolean {
  if (answer.status === 405) return true
  return answer.status === 404 && [undefined, 'ENDPOINT_NOT_FOUND'].includes(serverWords(answer).code)
}

/** MLflow leaves out what is empty. */
function readPage(page: JsonPlace): ServerPage {
  const traces = optional(page, 'traces', readList) ?? []
  const token = optional(page, 'next_page_token', readText)
  return { traces: traces.map((trace) => traceFromJson(readRecord(trace))), ...(token && { token }) }
}
