import { RE2JS } from 're2js'
import type { PatternFault } from './regular-expression/pattern-fault.ts'
import { translateRegularExpression } from './regular-expression/translate.ts'

/** A compiled regular expression. */
export interface RegularExpression {
  /** Whether there is a match anywhere in the text; takes time in proportion to its length. */
  readonly matches: (text: string) => boolean
}

/** Compiles a regular expression in Python's spelling, or says why it cannot be run. */
export function compileRegularExpression(pattern: string): RegularExpression | PatternFault {
  const translated = translateRegularExpression(pattern)
  if ('fault' in translated) return translated
  const compiled = RE2JS.compile(translated.source)
  return { matches: (text) => compiled.test(text) }
}
