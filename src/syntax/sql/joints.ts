import type { Joint } from './join-tokens.ts'
import { isKeyword, isKindOf, isOf, type SqlToken } from './sql-token.ts'

const paths: Joint = {
  makes: 'Identifier',
  isJoint: ({ type, text }) =>
    (type === 'Punctuation' && text === '.') || (type === 'Operator' && (text === '->' || text === '->>')),
  takesBefore: (token) => isOf(token, ['Brackets', 'Identifier', 'Name', 'String.Symbol']),
  takesAfter: (token) =>
    isOf(token, ['Brackets', 'Function', 'Name', 'String.Symbol', 'Wildcard', 'String.Single']),
  needsAfter: false,
}

const indices: Joint = {
  makes: 'Identifier',
  isJoint: ({ type }) => type === 'Brackets',
  takesBefore: (token) => isOf(token, ['Brackets', 'Identifier', 'Function', 'Name', 'String.Symbol']),
  takesAfter: () => false,
  needsAfter: false,
}

const casts: Joint = {
  makes: 'Identifier',
  isJoint: ({ type, text }) => type === 'Punctuation' && text === '::',
  takesBefore: () => true,
  takesAfter: () => true,
  needsAfter: true,
}

const zones: Joint = {
  makes: 'Identifier',
  isJoint: ({ type }) => type === 'Keyword.TZCast',
  takesBefore: () => true,
  takesAfter: (token) => isKeyword(token, 'AS') || isOf(token, ['String.Single']),
  needsAfter: true,
}

const plain = [
  ...(['Number', 'Number.Integer', 'Number.Float', 'String.Single', 'String.Symbol'] as const),
  ...(['Name', 'Name.Placeholder', 'Parenthesis', 'Function', 'Identifier', 'Operation'] as const),
  'TypedLiteral',
] as const

function isOperand(token: SqlToken): boolean {
  const isNow = isKeyword(token, 'CURRENT_DATE', 'CURRENT_TIME', 'CURRENT_TIMESTAMP')
  return isNow || isOf(token, ['Brackets', ...plain])
}

const operations: Joint = {
  makes: 'Operation',
  isJoint: (token) => isOf(token, ['Operator', 'Wildcard']),
  takesBefore: isOperand,
  takesAfter: isOperand,
  needsAfter: true,
}

function isCompared(token: SqlToken): boolean {
  return isOf(token, plain) || isKeyword(token, 'NULL')
}

const comparisons: Joint = {
  makes: 'Comparison',
  isJoint: ({ type }) => type === 'Operator.Comparison',
  takesBefore: isCompared,
  takesAfter: isCompared,
  needsAfter: true,
}

const aliases: Joint = {
  makes: 'Identifier',
  isJoint: (token) => isKeyword(token, 'AS'),
  takesBefore: (token) => isKeyword(token, 'NULL') || !isKindOf(token, 'Keyword'),
  takesAfter: (token) => !isOf(token, ['Keyword.DML', 'Keyword.DDL', 'Keyword.CTE']),
  needsAfter: true,
}

/** What joins tokens in SQL, by what it makes of them. */
export const joints = { paths, indices, casts, zones, operations, comparisons, aliases }
