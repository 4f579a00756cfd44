import { findLimit } from './find-limit.ts'
import { parsePattern } from './parse-pattern.ts'
import type { PatternFault } from './pattern-fault.ts'
import { writeRe2 } from './write-re2.ts'

/**
 * Translates a regular expression from Python's spelling to RE2's, for finding out whether there is a match anywhere.
 * One meaning is RE2's: `\b` and `\B` know the words of ASCII alone.
 */
export function translateRegularExpression(pattern: string): { readonly source: string } | PatternFault {
  const syntax = parsePattern(pattern)
  if ('fault' in syntax) return syntax
  const limit = findLimit(syntax)
  return limit === undefined ? { source: writeRe2(syntax) } : { fault: 'unsupported', reason: limit }
}
