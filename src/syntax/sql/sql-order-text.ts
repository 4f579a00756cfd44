import { isSqlName } from './is-sql-name.ts'
import { isKindOf, type SqlToken } from './sql-token.ts'
import { sqlTokens } from './sql-tokens.ts'

/**
 * What MLflow goes on with where its SQL parser takes a text for one key of an order: the text itself. A bare `timestamp` is a
 * word of SQL; between it and its direction all white space is one space.
 */
export function sqlOrderText(text: string): string | undefined {
  const tokens = sqlTokens(text)
  return isSqlName(tokens) ? text : timestampOrder(tokens)
}

function timestampOrder(tokens: readonly SqlToken[]): string | undefined {
  const [first, ...rest] = tokens
  if (first?.type !== 'Name.Builtin' || first.text !== 'timestamp') return undefined
  const direction = rest.pop()
  if (direction === undefined) return first.text
  const isAlone = rest.every((token) => isKindOf(token, 'Whitespace'))
  return isAlone && direction.type === 'Keyword.Order' ? `${first.text} ${direction.text}` : undefined
}
