import { isKindOf, isOf, type SqlToken } from './sql-token.ts'

/** Makes one comment of several, and of the ends of lines between and behind them, where anything else follows. */
export function foldComments(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const folded: SqlToken[] = []
  let inComments = false
  let end = tokens.length
  while (isInComments(tokens[end - 1])) end--
  for (const token of tokens.slice(0, end)) {
    if (!inComments || !isInComments(token)) folded.push(token)
    inComments = isKindOf(token, 'Comment') || (inComments && isInComments(token))
  }
  return [...folded, ...tokens.slice(end)]
}

function isInComments(token: SqlToken | undefined): boolean {
  return isKindOf(token, 'Comment') || isOf(token, ['Whitespace.Newline'])
}
