import type { SqlGroup, SqlToken, SqlType } from './sql-token.ts'

/** Makes groups of what stands between brackets, parentheses, and the words that open and close something, in this order. */
export function foldDelimited(tokens: readonly SqlToken[]): readonly SqlToken[] {
  return delimiters.reduce((all, pair) => fold(all, pair), tokens)
}

interface Delimiters {
  readonly makes: SqlGroup
  readonly type: SqlType
  readonly open: readonly string[]
  readonly close: string
}

const delimiters: readonly Delimiters[] = [
  { makes: 'Brackets', type: 'Punctuation', open: ['['], close: ']' },
  { makes: 'Parenthesis', type: 'Punctuation', open: ['('], close: ')' },
  { makes: 'Case', type: 'Keyword', open: ['CASE'], close: 'END' },
  { makes: 'If', type: 'Keyword', open: ['IF'], close: 'END IF' },
  { makes: 'For', type: 'Keyword', open: ['FOR', 'FOREACH'], close: 'END LOOP' },
  { makes: 'Begin', type: 'Keyword', open: ['BEGIN'], close: 'END' },
]

function fold(tokens: readonly SqlToken[], { makes, type, open, close }: Delimiters): readonly SqlToken[] {
  const folded: SqlToken[] = []
  const opened: number[] = []
  for (const token of tokens) {
    const word = token.type === type ? token.text.toUpperCase() : ''
    const start = word === close ? opened.pop() : undefined
    if (open.includes(word)) opened.push(folded.length)
    if (start !== undefined) folded.length = start
    folded.push(start === undefined ? token : { type: makes, text: '' })
  }
  return folded
}
