import type { SqlGroup, SqlToken } from './sql-token.ts'

/** Makes a group of each two tokens of the kinds that stand side by side, from left to right. */
export function foldPairs(
  tokens: readonly SqlToken[],
  makes: SqlGroup,
  isFirst: (token: SqlToken) => boolean,
  isSecond: (token: SqlToken) => boolean,
): readonly SqlToken[] {
  const folded: SqlToken[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as SqlToken
    const next = tokens[index + 1]
    const isPair = next !== undefined && isFirst(token) && isSecond(next)
    folded.push(isPair ? { type: makes, text: '' } : token)
    if (isPair) index++
  }
  return folded
}
