import { readOperand } from '../../src/syntax/read-operand.ts'
import { readPhrase } from '../../src/syntax/read-operator.ts'
import type { FieldSyntax, Quote, SegmentSyntax, ValueSyntax } from '../../src/syntax/tree.ts'
import { type Cursor, character, endOfName, endOfWord, isBlank, isLetter, isSign } from './cursor.ts'
import { endOfQuoted } from './end-of-quoted.ts'
import { readRarely } from './read-rarely.ts'

/** What stands on the left of an operator: names and quoted keys with dots between them, or something rare. */
export function readField(cursor: Cursor): FieldSyntax | ValueSyntax {
  const { text, at: start } = cursor
  if (!isLetter(text.charCodeAt(start))) return readOther(cursor)
  let end = endOfName(text, start)
  const segments: SegmentSyntax[] = [{ text: text.slice(start, end), span: { start, end } }]
  while (text.charCodeAt(end) === character.dot) {
    const segment = readKey(cursor, end + 1)
    if (segment === undefined) return readOther(cursor)
    segments.push(segment)
    end = segment.span.end
  }
  if (!isFollowed(text, end)) return readOther(cursor)
  cursor.at = end
  return { kind: 'field', segments, span: { start, end } }
}

function readOther(cursor: Cursor): FieldSyntax | ValueSyntax {
  return readRarely(cursor, 'condition', readOperand)
}

function readKey(cursor: Cursor, start: number): SegmentSyntax | undefined {
  const { text } = cursor
  const quote = quotes.get(text.charCodeAt(start))
  if (quote === undefined) {
    const end = endOfName(text, start)
    return end === start ? undefined : { text: text.slice(start, end), span: { start, end } }
  }
  const end = endOfQuoted(cursor, start)
  return { text: text.slice(start + 1, end - 1), quote, span: { start, end } }
}

const quotes: ReadonlyMap<number, Quote> = new Map([
  [character.backtick, 'backtick'],
  [character.quote, 'single'],
  [character.doubleQuote, 'double'],
])

/** Whether an operator comes next: else the path may go on, with signs or blanks in a key. */
function isFollowed(text: string, end: number): boolean {
  let at = end
  let code = text.charCodeAt(at)
  while (isBlank(code)) code = text.charCodeAt(++at)
  if (isSign(code)) return code !== character.colon
  if (at === end || !isLetter(code)) return false
  const last = endOfWord(text, at)
  return readPhrase(text, text.slice(at, last), last) !== undefined
}
