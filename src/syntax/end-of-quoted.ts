import type { LexicalRules } from './lexical-rules.ts'

/**
 * Where the text in quotes that begins at `start` ends, past its closing quote; -1 where nothing closes it.
 *
 * With `kept` this is what the greedy regular expression `'(''|\\'|[^'])*'` finds, its last backtracking included: the
 * last doubled or escaped quote closes a text that nothing else does. Backticks know no backslash.
 */
export function endOfQuoted(text: string, start: number, rules: LexicalRules): number {
  const quote = text[start] as string
  const kept = rules.doubledQuote === 'kept'
  let last = -1
  for (let at = text.indexOf(quote, start + 1); at !== -1; ) {
    if (kept && quote !== '`' && at > start + 1 && text[at - 1] === '\\') {
      last = at + 1
      at = text.indexOf(quote, at + 1)
    } else if (text[at + 1] === quote) {
      last = at + 1
      at = text.indexOf(quote, at + 2)
    } else {
      return at + 1
    }
  }
  return kept ? last : -1
}
