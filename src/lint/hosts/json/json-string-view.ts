import type { Span } from '../../../source/span.ts'
import { type TextView, ViewBuilder } from '../../text-view.ts'

/** The text of a JSON string, given by what stands between its quotes. */
export function jsonStringView(text: string, span: Span): TextView {
  const builder = new ViewBuilder(span.start)
  decodeJsonString(builder, text, span)
  return builder.build(writeJsonString)
}

/** Adds the text of a JSON string to a view. An escape that is none stands for itself. */
export function decodeJsonString(builder: ViewBuilder, text: string, { start, end }: Span): void {
  let at = start
  for (let next = text.indexOf('\\', at); next !== -1 && next < end; next = text.indexOf('\\', at)) {
    builder.copy(text.slice(at, next), at)
    sequence.lastIndex = next
    const [whole = '\\', code] = sequence.exec(text) ?? []
    at = Math.min(next + whole.length, end)
    const decoded = code === undefined ? simple[whole] : String.fromCharCode(Number.parseInt(code, 16))
    if (decoded === undefined) builder.copy(text.slice(next, at), next)
    else builder.escape(decoded, next, at - next)
  }
  builder.copy(text.slice(at, end), at)
}

/** A text as it stands between the quotes of a JSON string. */
export function writeJsonString(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

const sequence = /\\(?:u([0-9a-fA-F]{4})|[\s\S])/y

const simple: Readonly<Record<string, string>> = {
  '\\"': '"',
  '\\\\': '\\',
  '\\/': '/',
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
}
