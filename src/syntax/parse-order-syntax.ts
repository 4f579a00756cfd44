import { missingSortKey, unexpectedSortText, unquotedKey } from '../diagnostics/catalogue/syntax.ts'
import type { Fix, Report } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Limits } from '../source/limits.ts'
import type { SourceText } from '../source/source-text.ts'
import type { Span } from '../source/span.ts'
import { endOfWord, isSpace } from './characters.ts'
import type { LexicalRules } from './lexical-rules.ts'
import { readName } from './read-name.ts'
import { readPath } from './read-path.ts'
import { beginScan, endScan, type Scan } from './scan.ts'
import { skipTrivia } from './skip-trivia.ts'
import type { FieldSyntax, OrderSyntax } from './tree.ts'

/**
 * Parses one key of an order, `field [ASC | DESC]`, and reports what is wrong with the text as such; `undefined` where no
 * field is there. It throws on no text.
 */
export function parseOrderSyntax(
  source: SourceText,
  rules: LexicalRules,
  _limits: Limits,
  report: Report,
): OrderSyntax | undefined {
  const scan = beginScan(source, rules)
  const order = readOrder(scan)
  endScan(scan)
  for (const fault of scan.faults) report(fault)
  return order
}

// order = field [ "ASC" | "DESC" ] ;
function readOrder(scan: Scan): OrderSyntax | undefined {
  skipTrivia(scan)
  const field = readField(scan)
  if (field === undefined) return undefined
  skipTrivia(scan)
  const direction = readDirection(scan)
  reportRest(scan)
  const span = { start: field.span.start, end: (direction ?? field).span.end }
  return direction === undefined ? { kind: 'order', field, span } : { kind: 'order', field, direction, span }
}

function readField(scan: Scan): FieldSyntax | undefined {
  const { text, at: start } = scan
  const field = readPath(scan)
  if (scan.at > start) return goOn(scan, field)
  if (text.slice(start).trim() === '') {
    scan.faults.push(missingSortKey({ start: 0, end: text.length }))
    return undefined
  }
  reportRest(scan)
  return undefined
}

/** A key without quotes goes on up to the next white space: `tags.a-b`. */
function goOn(scan: Scan, field: FieldSyntax): FieldSyntax {
  const { text, at } = scan
  keyRest.lastIndex = at
  const length = keyRest.exec(text)?.[0].length ?? 0
  const [prefix, key] = field.segments
  if (length === 0 || prefix === undefined || key === undefined) return field
  const span = { start: field.span.start, end: at + length }
  const from = prefix.span.end + 1
  const rest = text.slice(from, span.end)
  const path = `${text.slice(span.start, from)}\`${rest}\``
  scan.faults.push(
    unquotedKey(span, rest, path, [replaceWith('Put the key in backticks', span, path, 'safe')]),
  )
  scan.at = span.end
  return { kind: 'field', segments: [prefix, { text: rest, span: { start: from, end: span.end } }], span }
}

const keyRest = /[^\s,;'"`()]+/y

function readDirection(scan: Scan): OrderSyntax['direction'] {
  const { text, at: start } = scan
  const end = endOfWord(text, start)
  const word = text.slice(start, end).toUpperCase()
  if (word !== 'ASC' && word !== 'DESC' && readName(scan, start, end, true).toUpperCase() !== 'ASC')
    return undefined
  scan.at = end
  return { descending: word === 'DESC', text: text.slice(start, end), span: { start, end } }
}

function reportRest(scan: Scan): void {
  skipTrivia(scan)
  const { text, at: start } = scan
  let end = text.length
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end === start) return
  const span = { start, end }
  const written = text.slice(start, end)
  scan.faults.push(unexpectedSortText(span, written, fixesOf(text, span, written)))
  scan.at = text.length
}

/** `DESCENDING` is DESC, `-key` is `key DESC`, and after a key the rest can go. */
function fixesOf(text: string, span: Span, written: string): Fix[] {
  const direction = /^(asc|desc)ending$/i.exec(written)?.[1]?.toUpperCase()
  if (direction !== undefined) return [replaceWith(`Write ${direction}`, span, direction, 'safe')]
  const key = /^-\s*([\w.`]+)$/.exec(written)?.[1]
  if (key !== undefined) return [replaceWith(`Write ${key} DESC`, span, `${key} DESC`, 'unsafe')]
  const start = text.slice(0, span.start).trimEnd().length
  return start === 0 ? [] : [replaceWith('Remove it', { start, end: span.end }, '', 'unsafe')]
}
