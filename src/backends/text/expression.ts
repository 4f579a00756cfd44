import type { Dialect } from '../../dialects/dialect.ts'
import { joinWith, type Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'

/** How tightly an expression holds together; one that is looser than its place needs parentheses. */
const tightness = { or: 0, and: 1, not: 2, condition: 3 } as const

/** A part of the text with what is to be known about it to stand in another. */
export interface Expression {
  readonly tightness: number
  readonly pieces: readonly Piece[]
}

/** A condition, which stands anywhere. */
export function condition(pieces: readonly Piece[]): Expression {
  return { tightness: tightness.condition, pieces }
}

/** Joins operands; one alone is itself. */
export function joinExpressions(
  kind: 'and' | 'or',
  operands: readonly Expression[],
  dialect: Dialect,
): Expression {
  const [only] = operands
  if (only !== undefined && operands.length === 1) return only
  if (kind === 'or' && !dialect.logic.or) throw noLogic('OR', dialect, 'or write one filter for each operand')
  const pieces = operands.map((operand) => inPlace(operand, kind, dialect))
  return { tightness: tightness[kind], pieces: joinWith(` ${kind.toUpperCase()} `, pieces) }
}

/** Negates an expression. */
export function negateExpression(operand: Expression, dialect: Dialect): Expression {
  if (!dialect.logic.not) throw noLogic('NOT', dialect)
  return { tightness: tightness.not, pieces: ['NOT ', ...inPlace(operand, 'not', dialect)] }
}

function inPlace(expression: Expression, place: 'and' | 'or' | 'not', dialect: Dialect): readonly Piece[] {
  if (expression.tightness >= tightness[place]) return expression.pieces
  if (!dialect.logic.groups) throw noLogic('parentheses', dialect)
  return ['(', ...expression.pieces, ')']
}

function noLogic(part: string, dialect: Dialect, instead?: string): UnsayableError {
  const help = ['The extended dialect has it', ...(instead === undefined ? [] : [instead])].join('; ')
  return new UnsayableError(dialect, { part, reason: 'conditions are joined by AND alone', help })
}
