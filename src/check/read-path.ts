import { dottedKey, keyQuotes, oddKey } from '../diagnostics/catalogue/fields.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { isPlainKey } from '../dialects/is-plain-key.ts'
import type { Span } from '../source/span.ts'
import type { FieldSyntax, SegmentSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'

/** A path taken apart as the dialect does. */
export interface FieldPath {
  /** Absent where there is no dot. */
  readonly prefix?: string
  readonly prefixSpan?: Span
  readonly key: string
  readonly keySpan: Span
  readonly quoted: boolean
}

/** Takes a path apart; reports quotes that the dialect does not have there. */
export function readPath(syntax: FieldSyntax, context: CheckContext): FieldPath | undefined {
  const [first, ...rest] = syntax.segments
  if (first === undefined) return undefined
  if (rest.length === 0) return bareName(first, syntax, context)
  const prefix = { prefix: first.text, prefixSpan: first.span }
  if (first.quote !== undefined && !(context.dialect.keys === 'rest' && first.quote === 'backtick')) {
    return { ...prefix, prefix: textOf(context, first.span), ...keyOfRest(rest, syntax, context) }
  }
  const key =
    context.dialect.keys === 'rest'
      ? keyOfRest(rest, syntax, context)
      : keyOfSegment(first, rest, syntax, context)
  return { ...prefix, ...key }
}

type Key = Pick<FieldPath, 'key' | 'keySpan' | 'quoted'>

function bareName(segment: SegmentSyntax, syntax: FieldSyntax, context: CheckContext): FieldPath {
  const { quote, text, span } = segment
  const name = holeText(segment, context) ?? text
  if (quote === 'single') reportSingle(segment, context)
  if (quote === undefined) return { key: name, keySpan: span, quoted: false }
  const wrapped = quote === 'bracket' ? textOf(context, span) : name
  return wrapped.includes('.')
    ? splitQuoted(wrapped, syntax, context)
    : { key: wrapped, keySpan: span, quoted: true }
}

/** Only a key after a prefix can stand in single quotes. */
function reportSingle({ text, span }: SegmentSyntax, context: CheckContext): void {
  const fixes = /^\w+$/.test(text) ? [replaceWith('Remove the quotes', span, text, 'safe')] : []
  context.report(keyQuotes(span, textOf(context, span), text, fixes))
}

/** Quotes around prefix and key together: the dot inside them is the first dot all the same. */
function splitQuoted(text: string, syntax: FieldSyntax, context: CheckContext): FieldPath {
  const dot = text.indexOf('.')
  const prefix = text.slice(0, dot)
  const key = text.slice(dot + 1)
  const scope = Object.values(context.dialect.scopes).some(({ prefixes }) => prefixes.includes(prefix))
  const instead = scope && !key.includes('`') ? `${prefix}.\`${key}\`` : undefined
  const fixes = instead === undefined ? [] : [replaceWith(`Write ${instead}`, syntax.span, instead, 'safe')]
  context.report(keyQuotes(syntax.span, textOf(context, syntax.span), instead, fixes))
  return { prefix, prefixSpan: syntax.span, key, keySpan: syntax.span, quoted: true }
}

/** MLflow: all text after the first dot, out of one pair of quotes, then out of one pair of backticks. */
function keyOfRest(rest: readonly SegmentSyntax[], syntax: FieldSyntax, context: CheckContext): Key {
  const first = rest[0]
  const keySpan = { start: first?.span.start ?? syntax.span.end, end: syntax.span.end }
  const hole = first === undefined || rest.length > 1 ? undefined : holeText(first, context)
  if (hole !== undefined) return { key: hole, keySpan, quoted: true }
  const written = textOf(context, keySpan)
  const unquoted = unwrap(unwrap(written, '\'"'), '`')
  if (unquoted === written && !/^[\p{L}\p{N}_.]*$/u.test(written)) context.report(oddKey(keySpan, written))
  return { key: unquoted, keySpan, quoted: unquoted !== written }
}

function unwrap(text: string, quotes: string): string {
  const quote = text[0]
  const quoted = quote !== undefined && text.length > 1 && quotes.includes(quote) && text.endsWith(quote)
  return quoted ? text.slice(1, -1) : text
}

/** One name after the dot, in the dialect's quotes where it is not plain. */
function keyOfSegment(
  prefix: SegmentSyntax,
  rest: readonly SegmentSyntax[],
  syntax: FieldSyntax,
  context: CheckContext,
): Key {
  const first = rest[0]
  const keySpan = { start: first?.span.start ?? syntax.span.end, end: syntax.span.end }
  if (first === undefined) return { key: '', keySpan, quoted: false }
  if (rest.length > 1) return dotted(prefix, rest, keySpan, syntax, context)
  const hole = holeText(first, context)
  if (hole !== undefined) return { key: hole, keySpan, quoted: true }
  const doubled = first.quote === 'backtick' && context.dialect.lexical.doubledQuote === 'escape'
  const key = doubled ? first.text.replaceAll('``', '`') : first.text
  const accepted =
    first.quote === undefined ? isPlainKey(key, context.dialect) || isWord(key) : accepts(first, context)
  if (!accepted && opens(prefix, context)) reportQuotes(key, keySpan, context)
  return { key, keySpan, quoted: first.quote !== undefined }
}

/** Whether keys of the user's own stand under the prefix: elsewhere an odd name is an unknown field, and nothing more. */
function opens({ text }: SegmentSyntax, { dialect }: CheckContext): boolean {
  return Object.values(dialect.scopes).some(
    ({ prefixes, open }) => prefixes.includes(text) && open !== undefined,
  )
}

function isWord(key: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(key)
}

function accepts({ quote }: SegmentSyntax, { dialect }: CheckContext): boolean {
  return quote === undefined || dialect.keyQuotes.includes(quote)
}

function reportQuotes(key: string, span: Span, context: CheckContext): void {
  if (key === '') return
  const instead = key.includes('`') ? undefined : `\`${key}\``
  const fixes = instead === undefined ? [] : [replaceWith('Put the key in backticks', span, instead, 'safe')]
  context.report(keyQuotes(span, textOf(context, span), instead, fixes))
}

function dotted(
  prefix: SegmentSyntax,
  rest: readonly SegmentSyntax[],
  keySpan: Span,
  syntax: FieldSyntax,
  context: CheckContext,
): Key {
  const key = rest.map(({ text }) => text).join('.')
  if (!opens(prefix, context)) return { key, keySpan, quoted: false }
  const instead = key.includes('`') ? undefined : `${prefix.text}.\`${key}\``
  const fixes = instead === undefined ? [] : [replaceWith(`Write ${instead}`, keySpan, `\`${key}\``, 'safe')]
  context.report(dottedKey(keySpan, key, instead ?? textOf(context, syntax.span), fixes))
  return { key, keySpan, quoted: true }
}

function holeText({ hole }: SegmentSyntax, { holes }: CheckContext): string | undefined {
  return hole === undefined ? undefined : String(holes[hole])
}
