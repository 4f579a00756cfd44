import {
  keySeparator,
  smartQuotes,
  unquotedKey,
  unterminatedString,
} from '../diagnostics/catalogue/syntax.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { characterClass, classOf, endOfAsciiWord, endOfWord, isSpace, skipSpace } from './characters.ts'
import { endOfBalanced } from './end-of-balanced.ts'
import { endOfLooseKey } from './end-of-loose-key.ts'
import { endOfQuoted } from './end-of-quoted.ts'
import { readName } from './read-name.ts'
import { operatorFollows, readPhrase } from './read-operator.ts'
import { beginsTypographic, endOfTypographic, holeIn, innerOfTypographic, quoteOf } from './read-quoted.ts'
import { type Scan, takeHole } from './scan.ts'
import { skipInvisible } from './skip-trivia.ts'
import type { FieldSyntax, SegmentSyntax } from './tree.ts'

/**
 * Reads the dotted path that begins here, and all that a key after a dot may hold to MLflow: quotes, brackets, white
 * space, casts. A key that needs quotes and has none is reported and read whole.
 */
export function readPath(scan: Scan): FieldSyntax {
  const start = scan.at
  const segments = [readSegment(scan, true)]
  while (atDot(scan, segments)) {
    scan.at++
    segments.push(readSegment(scan, false))
  }
  const end = scan.at
  if (endsHere(scan.text, end)) return fieldOf(segments, start, end)
  return (
    readSeparated(scan, segments, start) ?? readLoose(scan, segments, start) ?? fieldOf(segments, start, end)
  )
}

function fieldOf(segments: readonly SegmentSyntax[], start: number, end: number): FieldSyntax {
  return { kind: 'field', segments, span: { start, end } }
}

/** Whether a dot is next; white space before it stays in the segment before. */
function atDot(scan: Scan, segments: SegmentSyntax[]): boolean {
  const { text, at } = scan
  const code = text.charCodeAt(at)
  if (code === dot) return true
  if (!isSpace(code)) return false
  const next = skipSpace(text, at)
  if (text.charCodeAt(next) !== dot || classOf(text.charCodeAt(next + 1)) === characterClass.digit)
    return false
  const last = segments.pop() as SegmentSyntax
  const span = { start: last.span.start, end: next }
  segments.push({ ...last, text: last.text + text.slice(at, next), span })
  scan.at = next
  return true
}

const dot = 0x2e

function readSegment(scan: Scan, first: boolean): SegmentSyntax {
  const { text, at } = scan
  if (at === scan.holeStart) return holeSegment(scan)
  const end = endOfAsciiWord(text, at)
  if (text.charCodeAt(end) > 127) return foreignSegment(scan, first)
  if (end > at) return wordSegment(scan, end, text.slice(at, end), first)
  if (text.charCodeAt(at) === backtick) return first ? quotedSegment(scan) : quotedKeySegment(scan)
  return first ? firstSegment(scan) : keySegment(scan)
}

const backtick = 0x60

function holeSegment(scan: Scan): SegmentSyntax {
  const { hole, span } = takeHole(scan)
  scan.at = span.end
  return { text: scan.text.slice(span.start, span.end), hole, span }
}

/** A segment that holds, or begins with, a character beyond ASCII. */
function foreignSegment(scan: Scan, first: boolean): SegmentSyntax {
  const { text, at } = scan
  const end = endOfWord(text, at)
  if (end > at) return wordSegment(scan, end, readName(scan, at, end, first), first)
  return first ? firstSegment(scan) : keySegment(scan)
}

function wordSegment(scan: Scan, end: number, name: string, first: boolean): SegmentSyntax {
  const start = scan.at
  scan.at = end
  const last = first ? endOfCast(scan.text, end) : endOfSuffix(scan.text, end)
  if (last === end) return { text: name, span: { start, end } }
  scan.at = last
  return { text: name + scan.text.slice(end, last), span: { start, end: last } }
}

function endOfCast(text: string, at: number): number {
  return text.startsWith('::', at) ? endOfOneSuffix(text, at) : at
}

/** `[0]`, `(…)`, `::text`, `->'a'` right after a key: to MLflow they are part of it. */
function endOfSuffix(text: string, from: number): number {
  let at = from
  for (;;) {
    const next = endOfOneSuffix(text, at)
    if (next === at) return at
    at = next
  }
}

function endOfOneSuffix(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x28) return Math.max(at, endOfBalanced(text, at))
  if (code !== 0x3a && code !== 0x2d && code !== 0x5b) return at
  suffix.lastIndex = at
  const match = suffix.exec(text)?.[0]
  return match === undefined ? at : at + match.length
}

const suffix = /\[[^[\]]{0,200}\]|::\w+|->>?\s*(?:'[^']{0,200}'|"[^"]{0,200}"|[^\W\d]\w*)/y

/** What stands right after a quoted key belongs to it with its quotes; brackets do not. */
function quotedKeySegment(scan: Scan): SegmentSyntax {
  const { text, at: start } = scan
  const segment = quotedSegment(scan)
  const end = text[scan.at] === '[' ? scan.at : endOfSuffix(text, scan.at)
  if (end === scan.at || segment.hole !== undefined) return segment
  scan.at = start
  return plainSegment(scan, end)
}

function quotedSegment(scan: Scan): SegmentSyntax {
  const { text, at: start } = scan
  const quote = text[start] as string
  const found = endOfQuoted(text, start, scan.rules)
  const end = found === -1 ? unclosedSegment(scan, quote) : found
  const span = { start, end }
  scan.at = end
  const inner = text.slice(start + 1, found === -1 ? end : end - 1)
  const segment = { text: inner, quote: quoteOf[quote] ?? 'backtick', span }
  return scan.holeStart < end ? { ...segment, hole: holeIn(scan, span).hole } : segment
}

/** A quoted key without its end is what there is up to the operator. */
function unclosedSegment(scan: Scan, quote: string): number {
  const start = scan.at
  unclosedKey.lastIndex = start + 1
  const end = start + 1 + (unclosedKey.exec(scan.text)?.[0].trimEnd().length ?? 0)
  scan.faults.push(
    unterminatedString({ start, end }, 'closing', quote, [
      {
        title: `Close the key with ${quote}`,
        safety: 'unsafe',
        edits: [{ span: { start: end, end }, text: quote }],
      },
    ]),
  )
  return end
}

const unclosedKey = /(?:[\p{L}\p{N}_.:/-]| (?!(?:and|or|not|i?like|rlike|in|is|between)\b))*/iuy

function firstSegment(scan: Scan): SegmentSyntax {
  if (beginsTypographic(scan.text, scan.at)) return typographicSegment(scan)
  const kind = classOf(scan.text.charCodeAt(scan.at))
  if (kind === characterClass.quote) return quotedSegment(scan)
  return { text: '', span: { start: scan.at, end: scan.at } }
}

/** After a dot: quotes of any kind, brackets, a star, a cast of nothing; and white space before a word. */
function keySegment(scan: Scan): SegmentSyntax {
  const { text, at: start } = scan
  const code = text.charCodeAt(start)
  if (skipInvisible(scan)) return readSegment(scan, false)
  const kind = classOf(code)
  if (kind === characterClass.quote) return quotedKeySegment(scan)
  if (code === 0x5b) return bracketSegment(scan)
  if (code === 0x2a) return plainSegment(scan, start + 1)
  if (isSpace(code)) return spacedSegment(scan)
  if (beginsTypographic(scan.text, scan.at)) return typographicSegment(scan)
  return plainSegment(scan, code === 0x28 ? start : endOfSuffix(text, start))
}

function plainSegment(scan: Scan, end: number): SegmentSyntax {
  const span = { start: scan.at, end }
  scan.at = end
  return { text: scan.text.slice(span.start, end), span }
}

function bracketSegment(scan: Scan): SegmentSyntax {
  const { text, at: start } = scan
  bracketed.lastIndex = start
  const end = start + (bracketed.exec(text)?.[0].length ?? 0)
  if (end === start) return plainSegment(scan, start)
  scan.at = end
  return { text: text.slice(start + 1, end - 1), quote: 'bracket', span: { start, end } }
}

const bracketed = /\[[^[\]]{1,500}\]/y

/** `tags. x` has the key " x", quotes and all; before an operator or a connective there is no key. */
function spacedSegment(scan: Scan): SegmentSyntax {
  const { text, at: start } = scan
  const next = skipSpace(text, start)
  const end = endOfWord(text, next)
  const word = text.slice(next, end)
  if (connectives.test(word) || readPhrase(text, word, end) !== undefined) return plainSegment(scan, start)
  if (directions.test(word) && skipSpace(text, end) === text.length) return plainSegment(scan, start)
  if (end > next) return plainSegment(scan, endOfSuffix(text, end))
  if (text[next] === '*') return plainSegment(scan, next + 1)
  bracketed.lastIndex = next
  const bracket = bracketed.exec(text)?.[0].length ?? 0
  const quoted = Object.hasOwn(quoteOf, text[next] ?? '') ? endOfQuoted(text, next, scan.rules) : -1
  const cast = text[next] === '(' ? start : endOfSuffix(text, next)
  return plainSegment(
    scan,
    Math.max(bracket > 0 ? next + bracket : start, quoted, cast > next ? cast : start),
  )
}

const connectives = /^(?:and|or|not)$/i

/** At the end of a key of an order. */
const directions = /^(?:asc|desc)$/i

function typographicSegment(scan: Scan): SegmentSyntax {
  const { text, at: start } = scan
  const span = { start, end: endOfTypographic(scan, start) }
  const inner = innerOfTypographic(text, span)
  const fix = replaceWith('Use backticks', span, `\`${inner}\``, 'safe')
  scan.faults.push(smartQuotes(span, text.slice(start, span.end), 'key', inner.includes('`') ? [] : [fix]))
  scan.at = span.end
  return { text: inner, quote: 'backtick', span }
}

/** The common case: after the path stands an operator in signs, or nothing that could be more of the path. */
function endsHere(text: string, end: number): boolean {
  const next = skipSpace(text, end)
  const kind = classOf(text.charCodeAt(next))
  if (kind === characterClass.operator) return text.charCodeAt(next) !== colon
  if (kind === characterClass.letter && next > end) return operatorFollows(text, next)
  return kind === characterClass.close || kind === characterClass.comma || next === text.length
}

const colon = 0x3a

/** `tags['env']`, `tags->>'env'`, `tags/env`, `tags:env =`: a prefix and a key with something other than a dot. */
function readSeparated(
  scan: Scan,
  segments: readonly SegmentSyntax[],
  start: number,
): FieldSyntax | undefined {
  const [prefix] = segments
  if (segments.length !== 1 || prefix === undefined || prefix.quote !== undefined) return undefined
  const { text, at } = scan
  separated.lastIndex = at
  const match = separated.exec(text)
  if (match === null || (text.charCodeAt(at) === colon && !knownPrefix.test(prefix.text))) return undefined
  const key = match.slice(1).find((group) => group !== undefined) as string
  const end = at + match[0].length
  const span = { start, end }
  const path = `${prefix.text}.${quoteKey(key)}`
  scan.faults.push(
    keySeparator(span, text.slice(start, end), path, replaceWith(`Write ${path}`, span, path, 'safe')),
  )
  scan.at = end
  return {
    kind: 'field',
    segments: [prefix, { text: key, quote: 'backtick', span: { start: at, end } }],
    span,
  }
}

const quotedKey = String.raw`(?:'([^'\`\]]{1,200})'|"([^"\`\]]{1,200})"|\`([^\`]{1,200})\`|(\w{1,200}))`
const separated = new RegExp(
  String.raw`(?:\[\s*${quotedKey}\s*\]|(?:->>?\s*|:(?!:))${quotedKey})(?=\s*(?:[=<>!~]|(?:not|i?like|rlike|in|is)\b))`,
  'iy',
)

/** A colon is an operator after anything but these. */
const knownPrefix = /^(?:tags?|labels?|meta|\w*metadata|attributes?|attrs?|span|feedback|expectation)$/i

/**
 * Goes on with a path where an operator follows only after more words or signs: the key holds them. After a condition
 * a lone word is no beginning of a key.
 */
function readLoose(scan: Scan, segments: readonly SegmentSyntax[], start: number): FieldSyntax | undefined {
  if (segments.some(({ quote, hole }) => quote !== undefined || hole !== undefined)) return undefined
  if (segments.length === 1 && scan.expects !== 'condition') return undefined
  const end = endOfLooseKey(scan)
  if (end === -1) return undefined
  const { text, holeStart } = scan
  const [prefix] = segments
  const from = segments.length === 1 ? start : (prefix as SegmentSyntax).span.end + 1
  const key = text.slice(from, end)
  const span = { start, end }
  const segment: SegmentSyntax = { text: key, span: { start: from, end } }
  scan.at = end
  if (segments.length === 1) return { kind: 'field', segments: [segment], span }
  const path = `${text.slice(start, from)}${quoteKey(key)}`
  if (holeStart >= end && !closedPrefix.test((prefix as SegmentSyntax).text)) {
    const fixes = key.includes('`') ? [] : [replaceWith('Put the key in backticks', span, path, 'safe')]
    scan.faults.push(unquotedKey(span, key, path, fixes))
  }
  return { kind: 'field', segments: [prefix as SegmentSyntax, segment], span }
}

/** Under these prefixes no key is the user's own: quotes would not help, another name does. */
const closedPrefix = /^(?:attributes?|attrs?|traces?)$/i

function quoteKey(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? key : `\`${key}\``
}
