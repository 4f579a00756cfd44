import type { ExtractOptions } from '../../../embedded.ts'
import { traceSearches } from './trace-searches.ts'

/** Whether a file has a word without which it has no filter. */
export function mentionsSearch(text: string, { callNames }: Pick<ExtractOptions, 'callNames'>): boolean {
  return words.test(text) || callNames.some((name) => text.includes(lastOf(name)))
}

/** A name may be given with its module: `monitoring.find_traces`. */
export function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** That a file defines such a function itself is not enough. */
const words = new RegExp(
  `\\b(?:${Object.keys(traceSearches).join('|')})\\b(?<!\\bdef\\s+\\w+)|#\\s*tracesift`,
)
