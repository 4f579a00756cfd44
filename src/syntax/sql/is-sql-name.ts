import { endsStatement } from './ends-statement.ts'
import { foldComments } from './fold-comments.ts'
import { foldDelimited } from './fold-delimited.ts'
import { foldPairs } from './fold-pairs.ts'
import { joinTokens } from './join-tokens.ts'
import { joints } from './joints.ts'
import { isKeyword, isKindOf, isOf, type SqlToken } from './sql-token.ts'

/**
 * Whether sqlparse 0.6.1 takes all of a text for one identifier (`grouping.py`): a path, its casts and indices, an alias, and
 * the direction of an order.
 */
export function isSqlName(tokens: readonly SqlToken[]): boolean {
  if (isKindOf(tokens[0], 'Whitespace') || isKindOf(tokens.at(-1), 'Whitespace')) return false
  if (endsStatement(tokens)) return false
  const words = foldComments(tokens).filter((token) => !isKindOf(token, 'Whitespace'))
  const groups = passes.reduce<readonly SqlToken[]>((all, pass) => pass(all), words)
  return groups.length === 1 && groups[0]?.type === 'Identifier'
}

type Pass = (tokens: readonly SqlToken[]) => readonly SqlToken[]

const passes: readonly Pass[] = [
  foldDelimited,
  foldFunctions,
  foldWhere,
  (tokens) => joinTokens(tokens, joints.paths),
  (tokens) => joinTokens(tokens, joints.indices),
  (tokens) => tokens.map((token) => (isOf(token, ['Name', 'String.Symbol']) ? identifier : token)),
  foldOrders,
  (tokens) => joinTokens(tokens, joints.casts),
  (tokens) => joinTokens(tokens, joints.zones),
  foldTypedLiterals,
  (tokens) => joinTokens(tokens, joints.operations),
  (tokens) => joinTokens(tokens, joints.comparisons),
  (tokens) => joinTokens(tokens, joints.aliases),
  (tokens) =>
    foldPairs(tokens, 'Identifier', (one) => isOf(one, aliased) || isKindOf(one, 'Number'), isIdentifier),
]

const identifier: SqlToken = { type: 'Identifier', text: '' }

function isIdentifier(token: SqlToken | undefined): boolean {
  return isOf(token, ['Identifier'])
}

/** A name and parentheses, and what is `OVER` them; a text that creates a table has none. */
function foldFunctions(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const has = (word: string) => tokens.some(({ text }) => text.toUpperCase() === word)
  if (has('CREATE') && has('TABLE') && !has('AS')) return tokens
  const isWindow = (token: SqlToken) => isOf(token, ['Parenthesis']) || isKindOf(token, 'Name')
  const windows = foldPairs(tokens, 'Over', (token) => isKeyword(token, 'OVER'), isWindow)
  const calls = foldPairs(
    windows,
    'Function',
    (token) => isKindOf(token, 'Name'),
    (next) => isOf(next, ['Parenthesis']),
  )
  return foldPairs(
    calls,
    'Function',
    (token) => isOf(token, ['Function']),
    (next) => isOf(next, ['Over']),
  )
}

/** A clause goes on to the next one. */
function foldWhere(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const folded: SqlToken[] = []
  let inWhere = false
  for (const token of tokens) {
    if (inWhere && isKeyword(token, ...clauses)) inWhere = false
    if (!inWhere) {
      inWhere = isKeyword(token, 'WHERE')
      folded.push(inWhere ? { type: 'Where', text: '' } : token)
    }
  }
  return folded
}

const clauses = [
  'ORDER BY',
  'GROUP BY',
  'LIMIT',
  'UNION',
  'UNION ALL',
  'EXCEPT',
  'INTERSECT',
  'HAVING',
  'RETURNING',
  'INTO',
]

/** Directions end what they stand behind. */
function foldOrders(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const folded: SqlToken[] = []
  for (const token of tokens) {
    const last = folded.at(-1)
    const isOrdered = token.type === 'Keyword.Order' && (isIdentifier(last) || isKindOf(last, 'Number'))
    if (isOrdered) folded.pop()
    folded.push(isOrdered ? identifier : token)
  }
  return folded
}

/** `date '…'`, not as the first of all. */
function foldTypedLiterals([first, ...tokens]: readonly SqlToken[]): readonly SqlToken[] {
  const folded = foldPairs(
    tokens,
    'TypedLiteral',
    (token) => isOf(token, ['Name.Builtin']),
    (next) => isOf(next, ['String.Single']),
  )
  return first === undefined ? folded : [first, ...folded]
}

/** What an identifier right behind is another name of. */
const aliased = ['Parenthesis', 'Function', 'Case', 'Identifier', 'Operation', 'Comparison'] as const
