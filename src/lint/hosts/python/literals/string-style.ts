import type { Span } from '../../../../source/span.ts'

/** How a string literal is written, which says how it is read and what can be written into it. */
export interface StringStyle {
  /** One or three of them. */
  readonly quote: string
  readonly raw: boolean
  /** An f-string or a t-string: braces are doubled. */
  readonly format: boolean
  readonly bytes: boolean
  /** It stands in a hole of another string, where neither quotes nor backslashes are safe. */
  readonly nested: boolean
}

/** A literal without what it says. */
export interface StringFrame {
  readonly style: StringStyle
  /** What is between the quotes; up to the end of a literal that is not closed. */
  readonly content: Span
}

/** Reads the prefix and the quotes of a literal; `undefined` where none is. */
export function readStringFrame(
  text: string,
  { start, end }: Span,
  nested: boolean,
): StringFrame | undefined {
  opening.lastIndex = start
  const match = opening.exec(text)
  if (match === null) return undefined
  const [opened, prefix = '', quote = ''] = match
  const begin = start + opened.length
  const closed = end - begin >= quote.length && text.endsWith(quote, end)
  const has = (letter: string): boolean => prefix.toLowerCase().includes(letter)
  return {
    style: { quote, raw: has('r'), format: has('f') || has('t'), bytes: has('b'), nested },
    content: { start: begin, end: closed ? end - quote.length : Math.max(begin, end) },
  }
}

const opening = /([a-z]*)('''|"""|'|")/iy
