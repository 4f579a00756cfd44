import { SearchError } from '../../search-error.ts'
import type { ServerConnection } from './connect-server.ts'
import type { ServerAnswer } from './exchange.ts'
import { isHtml, serverWords } from './server-words.ts'

/** What a status other than 200 means for who asked; `filter` is what was sent, where a filter was. */
export function answerFault(answer: ServerAnswer, server: ServerConnection, filter = ''): SearchError {
  const { code, text, ofDatabase } = serverWords(answer)
  const meaning = ofDatabase && answer.status < 500 ? failedInside : meaningOf(answer.status, code)
  const status = [answer.status, code].filter(Boolean).join(' ')
  const tries = answer.sent > 1 ? `, asked ${answer.sent} times` : ''
  const words = text === '' ? '' : `: ${text}`
  return new SearchError(
    'store',
    `${server.address} ${meaning} (${status}${tries})${words}.${hint(answer)}${about(filter)}`,
  )
}

const failedInside = 'failed inside'

const credentials =
  ' Credentials are read from MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or of Databricks from DATABRICKS_TOKEN.'

/** By status; the rest by its first digit. */
const meanings: Readonly<Record<number, string>> = {
  401: 'wants to know who asks',
  403: 'does not allow this',
  404: 'does not find what is asked for',
  407: 'is behind a proxy that wants to know who asks',
  429: 'gets too many requests',
  502: 'is down',
  503: 'has no time or cannot do this',
  504: 'took too long',
}

const unknownAddress = 'has no MLflow server, or has it under another path'

function meaningOf(status: number, code: string | undefined): string {
  const kind = status >= 500 ? failedInside : status >= 400 ? 'refused this' : 'gave no answer'
  if (status === 404 && code === undefined) return unknownAddress
  return meanings[status] ?? kind
}

function about(filter: string): string {
  if (filter === '') return ''
  const short = filter.length > greatestLength ? `${filter.slice(0, greatestLength)}…` : filter
  return ` It was asked for: ${short}`
}

const greatestLength = 300

function hint(answer: ServerAnswer): string {
  if (answer.status === 401) return credentials
  if (answer.status !== 500 || !isHtml(answer)) return ''
  return ' MLflow also fails so where a trace that it found has an assessment with the value NaN.'
}
