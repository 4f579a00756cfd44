import { isKeyword, type SqlToken } from './sql-token.ts'

/** Whether a statement ends before the last of the tokens, at a semicolon outside parentheses or at `GO`, in upper case. */
export function endsStatement(tokens: readonly SqlToken[]): boolean {
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (isKeyword(token, 'BEGIN')) return false
    depth += depthOf(token)
    if (isEnd(token, depth)) return index < tokens.length - 1
  }
  return false
}

function depthOf(token: SqlToken): number {
  if (token.type === 'Punctuation') return depths[token.text] ?? 0
  return isKeyword(token, 'END') ? -1 : 0
}

const depths: Readonly<Record<string, number>> = { '(': 1, ')': -1 }

function isEnd({ type, text }: SqlToken, depth: number): boolean {
  return type === 'Punctuation' ? text === ';' && depth <= 0 : type === 'Keyword' && /^GO(?!\S)/.test(text)
}
