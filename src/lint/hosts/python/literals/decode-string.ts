import type { Span } from '../../../../source/span.ts'
import type { Piece } from '../../../embedded.ts'
import { ViewBuilder } from '../../../text-view.ts'
import type { StringStyle } from './string-style.ts'
import { writeString } from './write-string.ts'

/** A stretch of a literal without holes, decoded. A character that is given by its name is a hole: the names are many. */
export function decodeString(text: string, { start, end }: Span, style: StringStyle): readonly Piece[] {
  const pieces: Piece[] = []
  const write = (inserted: string): string | undefined => writeString(inserted, style)
  let builder = new ViewBuilder(start)
  let done = start
  for (const match of text.slice(start, end).matchAll(specials(style))) {
    const [written] = match
    const at = start + match.index
    builder.copy(text.slice(done, at), done)
    done = at + written.length
    if (written.startsWith('\\N')) {
      pieces.push({ kind: 'text', view: builder.build(write) }, namedCharacter(written, at))
      builder = new ViewBuilder(done)
    } else {
      const said = decodeEscape(written)
      if (said === written) builder.copy(written, at)
      else builder.escape(said, at, written.length)
    }
  }
  builder.copy(text.slice(done, end), done)
  return [...pieces, { kind: 'text', view: builder.build(write) }]
}

function specials({ raw, format }: StringStyle): RegExp {
  return raw ? (format ? inRawFormat : inRaw) : format ? inFormat : inPlain
}

const newline = '\\r\\n?'
const braces = '\\{\\{|\\}\\}'
const escapes =
  '\\\\(?:\\r\\n|[\\r\\n\\\\\'"abfnrtv]|[0-7]{1,3}|x[\\da-fA-F]{2}|u[\\da-fA-F]{4}|U[\\da-fA-F]{8}|N\\{[^{}\\r\\n]*\\})'
const inRaw = new RegExp(newline, 'g')
const inRawFormat = new RegExp(`${newline}|${braces}`, 'g')
const inPlain = new RegExp(`${newline}|${escapes}`, 'g')
const inFormat = new RegExp(`${newline}|${braces}|${escapes}`, 'g')

function decodeEscape(written: string): string {
  if (written.startsWith('\r')) return '\n'
  if (!written.startsWith('\\')) return written.slice(1)
  const rest = written.slice(1)
  const simple = simpleEscapes[rest]
  if (simple !== undefined) return simple
  const code = /^[0-7]/.test(rest) ? Number.parseInt(rest, 8) : Number.parseInt(rest.slice(1), 16)
  return code > 0x10_ffff ? written : String.fromCodePoint(code)
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

function namedCharacter(written: string, at: number): Piece {
  const span = { start: at, end: at + written.length }
  return { kind: 'hole', span, source: written, origins: [written], type: 'text' }
}
