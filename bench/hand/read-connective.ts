import { connectiveWord, misspeltConnective } from '../../src/syntax/connectives.ts'
import { operatorFollows } from '../../src/syntax/read-operator.ts'
import type { ConnectiveSyntax } from '../../src/syntax/tree.ts'
import { type Cursor, character, endOfWord, isBlank, isLetter } from './cursor.ts'

/** The connective after a term; nothing where the next term, or something else, follows right away. */
export function readConnective(cursor: Cursor, code: number): ConnectiveSyntax | undefined {
  const { text, at } = cursor
  if (!isLetter(code) && !(code > 127)) return readSign(cursor, code)
  if (isAnd(text, at)) return take(cursor, 'and', 'word', 3)
  const word = wordAt(text, at)
  const logic = connectiveWord(word)
  if (logic !== undefined) return take(cursor, logic, 'word', word.length)
  const meant = misspeltConnective(word)
  return meant !== undefined && termFollows(text, at + word.length)
    ? take(cursor, meant, 'misspelt', word.length)
    : undefined
}

function isAnd(text: string, at: number): boolean {
  const letters = (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2)
  return (letters | 0x202020) === 0x616e64 && text.charCodeAt(at + 3) === character.space
}

/** A connective where a term was expected. Before an operator or a dot AND and OR are names like any other. */
export function readStray(cursor: Cursor, code: number): ConnectiveSyntax | undefined {
  const { text, at } = cursor
  if (!isLetter(code)) return readSign(cursor, code)
  const end = endOfWord(text, at)
  if (end - at > 3) return undefined
  const logic = connectiveWord(text.slice(at, end))
  if (logic === undefined || goesOn(text, end) || operatorFollows(text, end)) return undefined
  return take(cursor, logic, 'word', end - at)
}

/** Whether the word that ends here is the beginning of a path or a call. */
export function goesOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  return code === character.dot || code === character.open
}

/** The word at an offset. */
export function wordAt(text: string, at: number): string {
  return text.slice(at, endOfWord(text, at))
}

function readSign(cursor: Cursor, code: number): ConnectiveSyntax | undefined {
  if (code === character.comma) return take(cursor, 'and', 'symbol', 1)
  if (code !== character.ampersand && code !== character.bar) return undefined
  const doubled = cursor.text.charCodeAt(cursor.at + 1) === code
  return take(cursor, code === character.bar ? 'or' : 'and', 'symbol', doubled ? 2 : 1)
}

function take(
  cursor: Cursor,
  logic: 'and' | 'or',
  form: ConnectiveSyntax['form'],
  length: number,
): ConnectiveSyntax {
  const start = cursor.at
  const end = start + length
  cursor.at = end
  return { kind: 'connective', logic, form, text: cursor.text.slice(start, end), span: { start, end } }
}

/** A near miss of AND or OR joins only where another term comes next. */
function termFollows(text: string, end: number): boolean {
  if (!isBlank(text.charCodeAt(end)) || operatorFollows(text, end)) return false
  let at = end
  while (isBlank(text.charCodeAt(at))) at++
  const code = text.charCodeAt(at)
  return endOfWord(text, at) > at || code > 127 || '`\'"(!'.includes(text.charAt(at) || ' ')
}
