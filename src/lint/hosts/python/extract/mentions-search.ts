import type { ExtractOptions } from '../../../embedded.ts'
import { traceSearches } from './trace-searches.ts'

/** Whether a file may search traces: calls a search with something, or hands one on. */
export function mentionsSearch(text: string, { callNames }: Pick<ExtractOptions, 'callNames'>): boolean {
  return (
    calls.test(text) ||
    (references.test(text) && conditions.test(text)) ||
    callNames.some((name) => text.includes(lastOf(name)))
  )
}

/** A name may be given with its module: `monitoring.find_traces`. */
export function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

const searches = `\\b(?:${Object.keys(traceSearches).join('|')})\\b`

/** That a file defines such a function itself is not enough, and nor is a call without arguments, or a word in prose. */
const calls = new RegExp(
  `${searches}(?<!\\bdef\\s+\\w+)(?:[\\s\\\\]*\\([\\s\\\\]*[^)\\s\\\\]|\\s+as\\b)|#\\s*tracesift`,
)

/** `partial(mlflow.search_traces, filter_string=…)`; lists of names look alike. */
const references = new RegExp(`[.=(,:[{][\\s\\\\]*${searches}[\\s\\\\]*(?:[,)\\]};#]|$)`, 'm')

const conditions = /filter|order_by/
