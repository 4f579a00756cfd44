import { defaultLimits } from '../../src/source/limits.ts'
import type { LexicalRules } from '../../src/syntax/lexical-rules.ts'
import { operatorFollows } from '../../src/syntax/read-operator.ts'
import type {
  ConditionSyntax,
  ConnectiveSyntax,
  ExpressionSyntax,
  FilterSyntax,
  GroupSyntax,
  NotSyntax,
  ValueSyntax,
} from '../../src/syntax/tree.ts'
import { type Cursor, character, nextCode, Refusal, refuse } from './cursor.ts'
import { goesOn, readConnective, readStray, wordAt } from './read-connective.ts'
import { readField } from './read-field.ts'
import { readOperator } from './read-operator.ts'
import { readValue } from './read-value.ts'

/**
 * The union grammar as somebody would write a parser for it by hand, to be fast: the limit that ours is measured against.
 * The tree is the one that ours makes. Of a text in which ours finds fault it says only that, and not always; it knows no
 * holes. What hardly any filter has (dates, units, other scripts) is left to our own reading of such things.
 */
export function parseByHand(text: string, rules: LexicalRules = defaultRules): FilterSyntax | undefined {
  const cursor: Cursor = { text, rules, strays: [], at: 0, depth: 0, or: undefined }
  try {
    const expression = readDisjunction(cursor)
    if (cursor.at < text.length) return undefined
    const span = { start: 0, end: text.length }
    if (expression === undefined) return { kind: 'filter', strays: cursor.strays, span }
    return { kind: 'filter', expression, strays: cursor.strays, span }
  } catch (fault) {
    if (fault instanceof Refusal) return undefined
    throw fault
  }
}

const defaultRules: LexicalRules = { doubledQuote: 'escape' }

function readDisjunction(cursor: Cursor): ExpressionSyntax | undefined {
  const first = readConjunction(cursor)
  return cursor.or === undefined ? first : readAlternatives(cursor, first)
}

function readAlternatives(
  cursor: Cursor,
  leading: ExpressionSyntax | undefined,
): ExpressionSyntax | undefined {
  const operands: ExpressionSyntax[] = leading === undefined ? [] : [leading]
  const connectives: ConnectiveSyntax[] = []
  let pending: ConnectiveSyntax | undefined
  for (let or = takeOr(cursor); or !== undefined; or = takeOr(cursor)) {
    if (operands.length === 0 || pending !== undefined) cursor.strays.push(or)
    else pending = or
    const operand = readConjunction(cursor)
    if (operand === undefined) continue
    if (pending !== undefined) connectives.push(pending)
    operands.push(operand)
    pending = undefined
  }
  if (pending !== undefined) cursor.strays.push(pending)
  return join('or', operands, connectives)
}

function takeOr(cursor: Cursor): ConnectiveSyntax | undefined {
  const { or } = cursor
  cursor.or = undefined
  return or
}

function readConjunction(cursor: Cursor): ExpressionSyntax | undefined {
  const operands: ExpressionSyntax[] = []
  const connectives: ConnectiveSyntax[] = []
  let pending: ConnectiveSyntax | undefined
  let afterTerm = false
  for (;;) {
    const code = nextCode(cursor)
    if (Number.isNaN(code) || code === character.close) break
    const connective: ConnectiveSyntax | undefined = afterTerm
      ? readConnective(cursor, code)
      : readStray(cursor, code)
    if (connective?.logic === 'or') {
      cursor.or = connective
      break
    }
    if (connective === undefined) {
      const term = readTerm(cursor, code, afterTerm)
      if (operands.length > 0) connectives.push(pending ?? absent(operands.at(-1), term))
      operands.push(term)
      pending = undefined
    } else if (operands.length === 0 || pending !== undefined) cursor.strays.push(connective)
    else pending = connective
    afterTerm = connective === undefined
  }
  if (pending !== undefined) cursor.strays.push(pending)
  return join('and', operands, connectives)
}

/** Two conditions side by side. */
function absent(before: ExpressionSyntax | undefined, { span }: ExpressionSyntax): ConnectiveSyntax {
  const start = before?.span.end ?? span.start
  return { kind: 'connective', logic: 'and', form: 'absent', text: '', span: { start, end: span.start } }
}

function join(
  kind: 'and' | 'or',
  operands: readonly ExpressionSyntax[],
  connectives: readonly ConnectiveSyntax[],
): ExpressionSyntax | undefined {
  const [first] = operands
  if (first === undefined || operands.length === 1) return first
  const last = operands[operands.length - 1] as ExpressionSyntax
  return { kind, operands, connectives, span: { start: first.span.start, end: last.span.end } }
}

function readTerm(cursor: Cursor, code: number, afterTerm: boolean): ExpressionSyntax {
  if (code === character.open) return readGroup(cursor)
  if (code === character.not && !operatorFollows(cursor.text, cursor.at)) return readNot(cursor, 1)
  if ((code | 0x20) === 0x6e && isNot(cursor, afterTerm)) return readNot(cursor, 3)
  return readCondition(cursor)
}

/** Where a term was expected, NOT may begin a path or a call. */
function isNot({ text, at }: Cursor, afterTerm: boolean): boolean {
  const word = wordAt(text, at)
  return word.toUpperCase() === 'NOT' && (afterTerm || !goesOn(text, at + 3))
}

function readGroup(cursor: Cursor): GroupSyntax {
  const open = { start: cursor.at, end: cursor.at + 1 }
  cursor.at++
  descend(cursor)
  const inner = readDisjunction(cursor)
  if (inner === undefined || cursor.text.charCodeAt(cursor.at) !== character.close) refuse()
  const close = { start: cursor.at, end: cursor.at + 1 }
  cursor.at++
  cursor.depth--
  return { kind: 'group', open, close, inner, span: { start: open.start, end: close.end } }
}

function descend(cursor: Cursor): void {
  if (++cursor.depth > defaultLimits.depth) refuse()
}

function readNot(cursor: Cursor, length: number): NotSyntax {
  const { text, at: start } = cursor
  cursor.at += length
  descend(cursor)
  const keyword = { start, end: cursor.at }
  const code = nextCode(cursor)
  if (Number.isNaN(code) || code === character.close || readStray(cursor, code) !== undefined) refuse()
  const operand = readTerm(cursor, code, false)
  cursor.depth--
  const span = { start, end: operand.span.end }
  return { kind: 'not', text: text.slice(start, keyword.end), keyword, operand, span }
}

function readCondition(cursor: Cursor): ConditionSyntax {
  const field = readField(cursor)
  const { node: operator, takes } = readOperator(cursor)
  const { start } = field.span
  if (takes === 'nothing') {
    return { kind: 'condition', field, operator, values: [], span: { start, end: operator.span.end } }
  }
  const value = readValue(cursor)
  const values = takes === 'range' ? [value, readUpper(cursor)] : [value]
  const last = values[values.length - 1] as ValueSyntax
  return { kind: 'condition', field, operator, values, span: { start, end: last.span.end } }
}

/** The upper end of a range, with the AND before it. */
function readUpper(cursor: Cursor): ValueSyntax {
  const connective = readConnective(cursor, nextCode(cursor))
  if (connective?.logic !== 'and') refuse()
  return readValue(cursor)
}
