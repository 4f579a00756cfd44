import type { Scalar } from 'yaml'
import { type TextView, ViewBuilder } from '../../text-view.ts'
import { writeJsonString } from '../json/json-string-view.ts'
import { alignText, type RawText } from './align-text.ts'
import { decodeDoubleQuoted } from './decode-double-quoted.ts'

/** The text of a YAML scalar in any of its five styles; `undefined` for what is not a text. */
export function scalarView(text: string, { value, type, range }: Scalar): TextView | undefined {
  if (typeof value !== 'string' || !range || type === undefined || !Object.hasOwn(styles, type))
    return undefined
  const style = styles[type as StyleName]
  const raw = style.inner({ text, start: range[0], end: range[1] })
  const builder = new ViewBuilder(raw.start)
  const fits = style.decode(builder, raw, value)
  const view = builder.build(style.writer(raw, value))
  return fits && view.text === value ? view : opaqueView(raw, value)
}

type StyleName = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED'

interface Style {
  /** Of the scalar as it is written, what its text is decoded from. */
  readonly inner: (raw: RawText) => RawText
  readonly decode: (builder: ViewBuilder, raw: RawText, value: string) => boolean
  readonly writer: (raw: RawText, value: string) => TextView['write']
}

const styles: Readonly<Record<StyleName, Style>> = {
  PLAIN: { inner: (raw) => raw, decode: alignText, writer: () => writePlain },
  QUOTE_SINGLE: {
    inner: insideQuotes,
    decode: (builder, raw, value) => alignText(builder, raw, value, "''"),
    writer: () => writeSingleQuoted,
  },
  QUOTE_DOUBLE: {
    inner: insideQuotes,
    decode: (builder, raw) => {
      decodeDoubleQuoted(builder, raw)
      return true
    },
    writer: () => writeJsonString,
  },
  BLOCK_LITERAL: { inner: belowHeader, decode: alignText, writer: literalWriter },
  BLOCK_FOLDED: { inner: belowHeader, decode: alignText, writer: () => writeLine },
}

function insideQuotes({ text, start, end }: RawText): RawText {
  const closed = end - start > 1 && text[end - 1] === text[start]
  return { text, start: start + 1, end: closed ? end - 1 : end }
}

function belowHeader({ text, start, end }: RawText): RawText {
  const header = /^[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(start, end))?.[0].length ?? 0
  return { text, start: start + header, end }
}

/** In a plain scalar some marks end it; those of lists and maps do so inside of other such marks. */
function writePlain(text: string): string | undefined {
  return /[\p{Cc}\p{Cs}[\]{},]|:(?:\s|$)|(?:^|\s)#/u.test(text) ? undefined : text
}

function writeSingleQuoted(text: string): string | undefined {
  return writeLine(text)?.replaceAll("'", "''")
}

/** What can be written on a line only as it is. */
function writeLine(text: string): string | undefined {
  return unwritable.test(text) || /\n/.test(text) ? undefined : text
}

/** Lines of a literal block are indented as its first one is. */
function literalWriter({ text, start, end }: RawText, value: string): TextView['write'] {
  const written = firstIndent(text.slice(start, end))
  const indent = written.slice(0, Math.max(0, written.length - firstIndent(value).length))
  return (inserted) => (unwritable.test(inserted) ? undefined : inserted.replaceAll('\n', `\n${indent}`))
}

function firstIndent(text: string): string {
  return /^([ \t]*)[^ \t\r\n]/m.exec(text)?.[1] ?? ''
}

/** Control characters and halves of pairs, tabs and line ends aside. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\uFEFF\u2028\u2029]/u

/** For what was read otherwise than here: the whole of it, and nothing to be put in. */
function opaqueView({ start, end }: RawText, value: string): TextView {
  const builder = new ViewBuilder(start)
  builder.escape(value, start, end - start)
  return builder.build(() => undefined)
}
