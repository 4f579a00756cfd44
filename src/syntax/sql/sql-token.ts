/** The kinds of tokens that sqlparse tells apart, as far as they matter here; a kind belongs to those before its dots. */
export type SqlType =
  | 'Comment'
  | 'Comment.Single'
  | 'Error'
  | 'Keyword'
  | 'Keyword.CTE'
  | 'Keyword.DCL'
  | 'Keyword.DDL'
  | 'Keyword.DML'
  | 'Keyword.Order'
  | 'Keyword.TZCast'
  | 'Literal'
  | 'Name'
  | 'Name.Builtin'
  | 'Name.Placeholder'
  | 'Number'
  | 'Number.Float'
  | 'Number.Hexadecimal'
  | 'Number.Integer'
  | 'Operator'
  | 'Operator.Comparison'
  | 'Punctuation'
  | 'String.Single'
  | 'String.Symbol'
  | 'Whitespace'
  | 'Whitespace.Newline'
  | 'Wildcard'

/** What it makes groups of. */
export type SqlGroup =
  | 'Begin'
  | 'Brackets'
  | 'Case'
  | 'Comparison'
  | 'For'
  | 'Function'
  | 'Identifier'
  | 'If'
  | 'Operation'
  | 'Over'
  | 'Parenthesis'
  | 'TypedLiteral'
  | 'Where'

/** A token, or a group of tokens whose inside does not matter any more. */
export interface SqlToken {
  readonly type: SqlType | SqlGroup
  /** As written; empty for a group. */
  readonly text: string
}

/** Whether a token is of one of the kinds. */
export function isOf(token: SqlToken | undefined, kinds: readonly SqlToken['type'][]): boolean {
  return token !== undefined && kinds.includes(token.type)
}

/** Whether a token is of a kind, or of one that belongs to it. */
export function isKindOf(token: SqlToken | undefined, kind: SqlType): boolean {
  return token !== undefined && (token.type === kind || token.type.startsWith(`${kind}.`))
}

/** Whether a token is the keyword, which is given in upper case. */
export function isKeyword(token: SqlToken | undefined, ...words: readonly string[]): boolean {
  return token?.type === 'Keyword' && words.includes(token.text.toUpperCase())
}
