import { connectiveSign, connectiveWord } from '../../src/syntax/connectives.ts'
import { readValue as readAnyValue } from '../../src/syntax/scan-value.ts'
import type { ListSyntax, NumberSyntax, StringSyntax, ValueSyntax } from '../../src/syntax/tree.ts'
import { type Cursor, character, isBlank, isDigit, isLetter, nextCode, refuse } from './cursor.ts'
import { endOfQuoted } from './end-of-quoted.ts'
import { wordAt } from './read-connective.ts'
import { readRarely } from './read-rarely.ts'

/** What stands on the right of an operator. */
export function readValue(cursor: Cursor): ValueSyntax {
  const code = nextCode(cursor)
  if (code === character.open) return readList(cursor)
  return readArithmetic(cursor, readScalar(cursor, code, 'value'))
}

function readScalar(cursor: Cursor, code: number, place: 'value' | 'list'): ValueSyntax {
  if (code === character.quote) return readString(cursor, 'single')
  if (code === character.doubleQuote) return readString(cursor, 'double')
  if (isDigit(code) || code === character.minus) {
    const integer = readInteger(cursor, place)
    if (integer !== undefined) return integer
  }
  if (place === 'value' && endsCondition(cursor, code)) refuse()
  return readRarely(cursor, place, readAnyValue)
}

/** Whether no value can begin here; in a list the same words and signs are only wrong values. */
function endsCondition({ text, at }: Cursor, code: number): boolean {
  if (isLetter(code)) return connectiveWord(wordAt(text, at)) !== undefined
  return Number.isNaN(code) || code === character.close || connectiveSign(text, at) !== undefined
}

function readString(cursor: Cursor, quote: 'single' | 'double'): StringSyntax {
  const start = cursor.at
  const end = endOfQuoted(cursor, start)
  cursor.at = end
  return { kind: 'string', quote, text: cursor.text.slice(start + 1, end - 1), span: { start, end } }
}

/** Digits that a double holds exactly, with nothing after them that could belong to them. */
function readInteger(cursor: Cursor, place: 'value' | 'list'): NumberSyntax | undefined {
  const { text, at: start } = cursor
  const negative = text.charCodeAt(start) === character.minus
  const first = negative ? start + 1 : start
  let value = 0
  let end = first
  for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(++end)) {
    value = value * 10 + code - character.zero
  }
  if (end === first || end - first > 15 || !endsNumber(text, end, place)) return undefined
  cursor.at = end
  const span = { start, end }
  if (negative) value = -value
  return { kind: 'number', value, form: 'plain', integer: true, text: text.slice(start, end), span }
}

/** After a blank a unit may come, and of words that may stand there only AND and OR are surely none. */
function endsNumber(text: string, end: number, place: 'value' | 'list'): boolean {
  let at = end
  let code = text.charCodeAt(at)
  while (isBlank(code)) code = text.charCodeAt(++at)
  if (Number.isNaN(code) || code === character.close) return true
  if (code === character.comma) return place === 'list'
  const lower = code | 0x20
  return at > end && (lower === 0x61 || lower === 0x6f)
}

function readList(cursor: Cursor): ListSyntax {
  const start = cursor.at
  const items: ValueSyntax[] = []
  cursor.at++
  for (;;) {
    const code = nextCode(cursor)
    if (Number.isNaN(code)) refuse()
    if (code === character.close) break
    if (code === character.comma) cursor.at++
    else if (!skipComment(cursor, code)) items.push(readItem(cursor, code))
  }
  const end = ++cursor.at
  return { kind: 'list', items, text: cursor.text.slice(start, end), span: { start, end } }
}

function readItem(cursor: Cursor, code: number): ValueSyntax {
  return code === character.open ? readList(cursor) : readScalar(cursor, code, 'list')
}

/** In a list comments are nobody's fault. */
function skipComment(cursor: Cursor, code: number): boolean {
  if (code !== character.hash && code !== character.minus && code !== character.slash) return false
  const match = comment(cursor)
  if (match === undefined) return false
  cursor.at += match.length
  return true
}

function comment({ text, at }: Cursor): string | undefined {
  comments.lastIndex = at
  return comments.exec(text)?.[0]
}

const comments = /(?:--|\/\/|#)[^\r\n]*|\/\*(?:(?!\*\/)[\s\S])*(?:\*\/)?/y

/** `5 * 1000` and the like, which is read whole and no dialect takes. */
function readArithmetic(cursor: Cursor, first: ValueSyntax): ValueSyntax {
  const { text } = cursor
  let end = cursor.at
  for (let length = signLength(cursor); length > 0; length = signLength(cursor)) {
    cursor.at += length
    end = cursor.at
    const code = nextCode(cursor)
    if (endsCondition(cursor, code)) break
    if (code === character.open) readList(cursor)
    else readScalar(cursor, code, 'value')
    end = cursor.at
    if (code === character.open) break
  }
  if (end === first.span.end) return first
  const { start } = first.span
  return { kind: 'other', what: 'arithmetic', text: text.slice(start, end), span: { start, end } }
}

function signLength(cursor: Cursor): number {
  const code = nextCode(cursor)
  if (code === character.star || code === character.plus || code === character.minus) return 1
  if (code === character.slash || code === character.percent) return 1
  if (code !== character.bar && code !== character.colon) return 0
  signs.lastIndex = cursor.at
  return signs.exec(cursor.text)?.[0].length ?? 0
}

const signs = /\|\|(?=\s*['"])|::(?=\w)/y
