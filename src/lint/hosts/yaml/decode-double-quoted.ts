import type { ViewBuilder } from '../../text-view.ts'
import type { RawText } from './align-text.ts'

/** Adds what stands between the double quotes of a YAML scalar: escapes decoded, lines folded. */
export function decodeDoubleQuoted(builder: ViewBuilder, { text, start, end }: RawText): void {
  for (const { index, 0: found, 1: joined, 2: fold, 3: code } of text.slice(start, end).matchAll(part)) {
    const decoded = decode(found, joined, fold, code)
    if (decoded === found) builder.copy(found, start + index)
    else builder.escape(decoded, start + index, found.length)
  }
}

/** A line end behind a backslash, with the white space around; white space with line ends; an escape; anything else. */
const part =
  /(\\(?:\r\n|\r|\n)[ \t\r\n]*)|([ \t]*(?:\r\n|\r|\n)[ \t\r\n]*)|\\(?:(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|[\s\S])|[^\\ \t\r\n]+|[ \t]+|\\/g

function decode(found: string, joined?: string, fold?: string, code?: string): string {
  if (joined !== undefined) return '\n'.repeat(lineEnds(joined) - 1)
  if (fold !== undefined) return lineEnds(fold) === 1 ? ' ' : '\n'.repeat(lineEnds(fold) - 1)
  if (code !== undefined) return characterOf(Number.parseInt(code.slice(1), 16)) ?? found
  return found.startsWith('\\') ? (simple[found.slice(1)] ?? found) : found
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1
}

function characterOf(code: number): string | undefined {
  return code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

const simple: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
}
