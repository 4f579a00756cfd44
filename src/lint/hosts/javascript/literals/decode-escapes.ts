import type { Span } from '../../../../source/span.ts'
import type { ViewBuilder } from '../../../text-view.ts'

/** Whether a broken escape is kept, as after a template's tag that wants its chunks raw. */
export type Broken = 'none' | 'found'

/** Adds what stands between the quotes of a string, or between the holes of a template. */
export function decodeEscapes(
  builder: ViewBuilder,
  text: string,
  { start, end }: Span,
  inTemplate: boolean,
): Broken {
  let broken: Broken = 'none'
  for (const { index, 0: written } of text
    .slice(start, end)
    .matchAll(inTemplate ? templatePart : stringPart)) {
    const decoded = decode(written)
    if (decoded === undefined) broken = 'found'
    else if (decoded === written) builder.copy(written, start + index)
    else builder.escape(decoded, start + index, written.length)
  }
  return broken
}

const anyEscape =
  /\\(?:\r\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}|[0-3][0-7]{0,2}|[4-7][0-7]?|[\s\S]|$)/

const stringPart = new RegExp(`${anyEscape.source}|[^\\\\]+`, 'g')

/** In a template every line end is \n. */
const templatePart = new RegExp(`${anyEscape.source}|\\r\\n?|[^\\\\\\r]+`, 'g')

function decode(written: string): string | undefined {
  if (written.startsWith('\r')) return '\n'
  if (!written.startsWith('\\')) return written
  const escaped = written.slice(1)
  if (lineEnd.test(escaped)) return ''
  const code = /^(?:x|u\{?)([0-9a-fA-F]+)\}?$/.exec(escaped)?.[1]
  if (code !== undefined && escaped.length > 1) return characterOf(Number.parseInt(code, 16))
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8))
  if (escaped === 'x' || escaped === 'u' || escaped === '') return undefined
  return simple[escaped] ?? escaped
}

const lineEnd = /^(?:\r\n|[\r\n\u2028\u2029])$/

function characterOf(code: number): string | undefined {
  return code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

const simple: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
