import { endOfWord as endOfForeignWord, isSpace } from '../../src/syntax/characters.ts'
import type { LexicalRules } from '../../src/syntax/lexical-rules.ts'
import type { ConnectiveSyntax } from '../../src/syntax/tree.ts'

/** Where the reading of a text stands. */
export interface Cursor {
  readonly text: string
  readonly rules: LexicalRules
  /** Connectives that joined nothing so far. */
  readonly strays: ConnectiveSyntax[]
  at: number
  /** Parentheses and NOTs that are open. */
  depth: number
  /** The OR that ended the conjunction read last. */
  or: ConnectiveSyntax | undefined
}

/** Codes of characters that decide what comes next. */
export const character = {
  tab: 0x09,
  return: 0x0d,
  space: 0x20,
  not: 0x21,
  doubleQuote: 0x22,
  hash: 0x23,
  percent: 0x25,
  ampersand: 0x26,
  quote: 0x27,
  open: 0x28,
  close: 0x29,
  star: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  backslash: 0x5c,
  caret: 0x5e,
  underscore: 0x5f,
  backtick: 0x60,
  bar: 0x7c,
  tilde: 0x7e,
} as const

/** Moves to the next character that is no white space, and gives its code: NaN at the end. */
export function nextCode(cursor: Cursor): number {
  const { text } = cursor
  let code = text.charCodeAt(cursor.at)
  while (isBlank(code)) code = text.charCodeAt(++cursor.at)
  return code
}

/** Whether a code is white space: mostly that of ASCII. */
export function isBlank(code: number): boolean {
  return code === character.space || (code >= character.tab && code <= character.return) || isRareBlank(code)
}

function isRareBlank(code: number): boolean {
  return (code > 127 || (code > 13 && code < 32)) && isSpace(code)
}

/** Whether a code is a letter of ASCII, or an underscore. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === character.underscore
}

/** Whether a code is a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= character.zero && code <= character.nine
}

/** Whether an operator in signs may begin with the code. */
export function isSign(code: number): boolean {
  return (
    (code >= character.less && code <= character.greater) ||
    code === character.not ||
    code === character.tilde ||
    code === character.caret ||
    code === character.colon
  )
}

/** The end of the ASCII letters, digits and underscores from `start` on. */
export function endOfName(text: string, start: number): number {
  let end = start
  while (inName[text.charCodeAt(end)] === 1) end++
  return end
}

/** As long as there are codes, so that only the end of a text is not in it. */
const inName = Uint8Array.from({ length: 0x10000 }, (_, code) => (isLetter(code) || isDigit(code) ? 1 : 0))

/** The end of the word of any script that begins at `start`. */
export function endOfWord(text: string, start: number): number {
  const end = endOfName(text, start)
  return text.charCodeAt(end) > 127 ? endOfForeignWord(text, start) : end
}

/** The text is no filter. */
export class Refusal extends Error {}

/** Made once: a stack for each refusal would cost more than the parsing. */
const refusal = new Refusal('The text is no filter.')

/** Gives up: the text is no filter. */
export function refuse(): never {
  throw refusal
}
