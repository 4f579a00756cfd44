import type { Span } from '../../../../source/span.ts'
import { plainView, type TextView, ViewBuilder } from '../../../text-view.ts'
import { decodeEscapes } from './decode-escapes.ts'
import { writeRawTemplate, writeString, writeTemplate } from './write-escapes.ts'

/** The text of a string, whose span has its quotes; `undefined` where an escape is broken. */
export function stringView(text: string, { start, end }: Span): TextView | undefined {
  const quote = text[start] ?? ''
  const closed = end - start > 1 && text[end - 1] === quote
  const inner = { start: start + 1, end: closed ? end - 1 : end }
  const builder = new ViewBuilder(inner.start)
  if (decodeEscapes(builder, text, inner, false) === 'found') return undefined
  return builder.build(writeString(quote))
}

/** The text of a template between two holes; `undefined` where an escape is broken. */
export function chunkView(text: string, chunk: Span): TextView | undefined {
  const builder = new ViewBuilder(chunk.start)
  if (decodeEscapes(builder, text, chunk, true) === 'found') return undefined
  return builder.build(writeTemplate)
}

/** The text of a chunk of `String.raw`. */
export function rawChunkView(text: string, { start, end }: Span): TextView {
  const builder = new ViewBuilder(start)
  for (const { index, 0: part } of text.slice(start, end).matchAll(/\r\n?|[^\r]+/g)) {
    if (part.startsWith('\r')) builder.escape('\n', start + index, part.length)
    else builder.copy(part, start + index)
  }
  return builder.build(writeRawTemplate)
}

/** The digits of a number that says itself as it is written; `undefined` for others. */
export function numberView(text: string, { start, end }: Span): TextView | undefined {
  const written = text.slice(start, end)
  const digits = written.replaceAll('_', '')
  if (!/^\d+(?:\.\d+)?$/.test(digits) || String(Number(digits)) !== digits) return undefined
  const write = (inserted: string) => (/^\d*$/.test(inserted) ? inserted : undefined)
  if (digits === written) return { ...plainView(text, start, end), write }
  const builder = new ViewBuilder(start)
  for (const { index, 0: part } of written.matchAll(/[^_]+/g)) builder.copy(part, start + index)
  return builder.build(write)
}
