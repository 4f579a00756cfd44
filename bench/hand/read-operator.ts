import type { Operator } from '../../src/language/operators.ts'
import { type FoundOperator, readPhrase, readSigns } from '../../src/syntax/read-operator.ts'
import { readValue } from '../../src/syntax/scan-value.ts'
import type { OperatorSyntax } from '../../src/syntax/tree.ts'
import { type Cursor, character, endOfWord, isDigit, isLetter, isSign, nextCode, refuse } from './cursor.ts'
import { wordAt } from './read-connective.ts'
import { readRarely } from './read-rarely.ts'

/** An operator, and what stands after it. */
export interface ReadOperator {
  readonly node: OperatorSyntax
  readonly takes: FoundOperator['takes']
}

/** The operator after a field. */
export function readOperator(cursor: Cursor): ReadOperator {
  const { text, at: start } = cursor
  const code = nextCode(cursor)
  if (isSign(code)) return goOn(cursor, readSign(cursor, code))
  if (!isDigit(code) && endOfWord(text, cursor.at) > cursor.at) return goOn(cursor, readWord(cursor))
  return start === text.length ? refuse() : goOn(cursor, readUnknown(cursor))
}

function readSign(cursor: Cursor, code: number): ReadOperator {
  const { text, at } = cursor
  const next = text.charCodeAt(at + 1)
  if (!isSign(next)) {
    const operator = single.get(code)
    if (operator !== undefined) return take(cursor, at + 1, operator)
  } else if (next === character.equals && !isSign(text.charCodeAt(at + 2))) {
    const operator = withEquals.get(code)
    if (operator !== undefined) return take(cursor, at + 2, operator)
  }
  const { end, operator, takes } = readSigns(text, at)
  return take(cursor, end, operator, takes)
}

const single: ReadonlyMap<number, Operator> = new Map([
  [character.equals, '='],
  [character.less, '<'],
  [character.greater, '>'],
])

const withEquals: ReadonlyMap<number, Operator> = new Map([
  [character.not, '!='],
  [character.less, '<='],
  [character.greater, '>='],
])

/** An operator in words; a word that is none counts as one where a value comes next. */
function readWord(cursor: Cursor): ReadOperator {
  const { text, at } = cursor
  const word = wordAt(text, at)
  const end = at + word.length
  const found = readPhrase(text, word, end)
  if (found !== undefined) return take(cursor, found.end, found.operator, found.takes)
  cursor.at = end
  const code = nextCode(cursor)
  const blank = cursor.at > end
  cursor.at = at
  return blank && beginsValue(code) ? take(cursor, end, undefined) : refuse()
}

function beginsValue(code: number): boolean {
  return (
    isDigit(code) || code === character.quote || code === character.doubleQuote || code === character.open
  )
}

function readUnknown(cursor: Cursor): ReadOperator {
  unknown.lastIndex = cursor.at
  const [signs] = unknown.exec(cursor.text) ?? refuse()
  return take(cursor, cursor.at + signs.length, undefined)
}

/** Signs that no operator has and no number begins with. */
const unknown = /(?![&|]|[+-]?\.?\p{Nd})[^\s\p{L}\p{N}_'"`(),;]+/uy

function take(
  cursor: Cursor,
  end: number,
  operator: Operator | undefined,
  takes: FoundOperator['takes'] = 'value',
): ReadOperator {
  const start = cursor.at
  const text = cursor.text.slice(start, end)
  cursor.at = end
  const node: OperatorSyntax =
    operator === undefined
      ? { kind: 'operator', text, span: { start, end } }
      : { kind: 'operator', operator, text, span: { start, end } }
  return { node, takes }
}

/** Two operators in a row, or one and NOT, are one that nobody knows; but a colon or `<` may begin a placeholder. */
function goOn(cursor: Cursor, read: ReadOperator): ReadOperator {
  const code = nextCode(cursor)
  if (code === character.quote || read.takes !== 'value') return read
  const { text } = cursor
  const { start } = read.node.span
  if (isSign(code) && !isPlaceholder(cursor)) {
    while (isSign(text.charCodeAt(cursor.at))) cursor.at++
  } else if (isLetter(code) && wordAt(text, cursor.at).toUpperCase() === 'NOT') cursor.at += 3
  else return read
  const end = cursor.at
  cursor.at = start
  return goOn(cursor, take(cursor, end, undefined))
}

function isPlaceholder(cursor: Cursor): boolean {
  const node = readRarely({ ...cursor }, 'value', readValue)
  return node.kind === 'other' && node.what === 'placeholder'
}
