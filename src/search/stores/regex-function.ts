import { compileRegularExpression } from '../../language/regular-expression.ts'
import { SearchError } from '../search-error.ts'

/**
 * Makes what SQLite's `text REGEXP pattern` calls: whether Python's `re.search` finds the pattern, as 1 or 0. A pattern
 * that is none matches nothing, as in MLflow.
 */
export function regexFunction(): (pattern: unknown, text: unknown) => 0 | 1 {
  const cache = new Map<string, (text: string) => boolean>()
  return (pattern, text) => {
    if (typeof pattern !== 'string' || typeof text !== 'string') return 0
    let matches = cache.get(pattern)
    if (matches === undefined) {
      if (cache.size === cacheSize) cache.clear()
      matches = compileMatcher(pattern)
      cache.set(pattern, matches)
    }
    return matches(text) ? 1 : 0
  }
}

/** More than the patterns of one filter, mostly. */
const cacheSize = 1000

function compileMatcher(pattern: string): (text: string) => boolean {
  const compiled = compileRegularExpression(pattern)
  if ('matches' in compiled) return compiled.matches
  if (compiled.fault === 'invalid') return () => false
  throw new SearchError(
    'store',
    `The regular expression ${JSON.stringify(pattern)} cannot be run: ${compiled.reason}.`,
  )
}
