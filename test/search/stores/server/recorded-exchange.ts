import { readFileSync } from 'node:fs'
import type { Answer } from './scripted-server.ts'

/** A request to a real MLflow server, and its answer. */
export interface RecordedExchange {
  readonly request: { readonly method: string; readonly path: string; readonly body: unknown }
  readonly response: Answer & { readonly body: unknown }
}

/** Reads one of `test/fixtures/rest`; of the headers of the answer only those that a server of this test does not write itself. */
export function recordedExchange(name: string): RecordedExchange {
  const { request, response } = JSON.parse(
    readFileSync(new URL(`../../../fixtures/rest/${name}.json`, import.meta.url), 'utf8'),
  )
  const type = response.headers['content-type']
  return {
    request,
    response: {
      status: response.status,
      headers: type === undefined ? {} : { 'content-type': type },
      body: response.body,
    },
  }
}
