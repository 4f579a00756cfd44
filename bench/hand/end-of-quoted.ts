import { endOfQuoted as endOfOddlyQuoted } from '../../src/syntax/end-of-quoted.ts'
import { type Cursor, character, refuse } from './cursor.ts'

/** Where the text in quotes that begins at `start` ends, past its closing quote. */
export function endOfQuoted({ text, rules }: Cursor, start: number): number {
  const quote = text.charCodeAt(start)
  let at = start + 1
  for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(++at)) {
    if (Number.isNaN(code)) refuse()
  }
  if (text.charCodeAt(at + 1) !== quote && text.charCodeAt(at - 1) !== character.backslash) return at + 1
  const end = endOfOddlyQuoted(text, start, rules)
  return end === -1 ? refuse() : end
}
