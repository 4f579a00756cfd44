import { unterminatedString } from '../diagnostics/catalogue/syntax.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { isSpace } from './characters.ts'
import { emit, noHole, type Scan, takeHole } from './scan.ts'
import type { Token } from './token.ts'
import type { Quote, StringSyntax } from './tree.ts'

/**
 * Reads a text in quotes that nothing closes, as if it ended where it sensibly does. Where an earlier text of the same
 * quotes has swallowed a connective and an operator, it is that one which was not closed: then the scan goes back to it,
 * once, and there is no text here.
 */
export function mendQuote(scan: Scan): StringSyntax | undefined {
  return goBackForQuote(scan, scan.text[scan.at] as string) ? undefined : closeQuote(scan)
}

/** Goes back to the text that swallowed what follows for want of its closing quote; false where there is none. */
export function goBackForQuote(scan: Scan, quote: string): boolean {
  const culprit = scan.mended ? -1 : scan.tokens.findIndex((token) => swallows(token, quote))
  scan.mended = true
  if (culprit === -1) return false
  goBack(scan, culprit)
  return true
}

/** `' AND tags.env = '`: what looks like the end of one condition and the beginning of the next. */
function swallows({ payload }: Token, quote: string): boolean {
  if (!('kind' in payload) || payload.kind !== 'string') return false
  if (quotes[payload.quote] !== quote) return false
  const { text } = payload
  return /\s(?:and|or|&&|\|\|)\s/i.test(text) && /(?:[=<>~:(,]|\b(?:[ir]?like|in))\s*$/i.test(text.slice(-12))
}

const quotes: Readonly<Partial<Record<Quote, string>>> = { single: "'", double: '"' }

function goBack(scan: Scan, index: number): void {
  const { startOffset } = scan.tokens[index] as Token
  scan.tokens.length = index
  reopen(scan)
  const keep = scan.faults.filter(({ span }) => span.start < startOffset)
  scan.faults.splice(0, scan.faults.length, ...keep)
  scan.junk = undefined
  scan.inRange = false
  scan.connectiveAt = -1
  scan.at = startOffset
  rewindHoles(scan)
  const node = closeQuote(scan)
  emit(scan, 'Atom', startOffset, scan.at, node, scan.listDepth > 0 ? 'list' : 'connective')
}

/** Which parentheses are open after the tokens that are left. */
function reopen(scan: Scan): void {
  scan.listDepth = 0
  scan.groupDepth = 0
  for (const { tokenType } of scan.tokens) {
    if (tokenType.name === 'ListOpen') scan.listDepth++
    else if (tokenType.name === 'Open') scan.groupDepth++
    else if (tokenType.name === 'Close' && scan.listDepth > 0) scan.listDepth--
    else if (tokenType.name === 'Close') scan.groupDepth--
    else if (tokenType.name === 'And' || tokenType.name === 'Or') scan.listDepth = 0
  }
}

function rewindHoles(scan: Scan): void {
  scan.hole = scan.holes.findIndex(({ start }) => start >= scan.at)
  if (scan.hole === -1) scan.hole = scan.holes.length
  scan.holeStart = scan.holes[scan.hole]?.start ?? noHole
}

function closeQuote(scan: Scan): StringSyntax {
  const { text, at: start } = scan
  const quote = text[start] as string
  const end = Math.max(start + 1, sensibleEnd(scan, start + 1) - (closesList(scan, start) ? 1 : 0))
  const span = { start, end }
  const swapped = end > start + 1 && '\'"’`'.includes(text[end - 1] as string)
  const inner = text.slice(start + 1, swapped ? end - 1 : end)
  scan.faults.push(unterminatedString(span, 'closing', quote, closingFix(text, span.end, quote, swapped)))
  while (scan.holeStart < end) takeHole(scan)
  scan.at = end
  return { kind: 'string', quote: quoteNames[quote] ?? 'backtick', text: inner, span }
}

/** A parenthesis at the end belongs to the list. */
function closesList(scan: Scan, start: number): boolean {
  return scan.listDepth > 0 && scan.text[sensibleEnd(scan, start + 1) - 1] === ')'
}

const quoteNames: Readonly<Record<string, Quote>> = { "'": 'single', '"': 'double' }

/** A quote of another kind at the end is replaced; one of the same kind that did not close the text stays a riddle. */
function closingFix(text: string, end: number, quote: string, swapped: boolean): Fix[] {
  if (text[end - 1] === quote && swapped) return []
  const span = { start: swapped ? end - 1 : end, end }
  return [{ title: `Close the text with ${quote}`, safety: 'unsafe', edits: [{ span, text: quote }] }]
}

/** Where a text that is not closed most likely ends: before the next AND or OR, else with the filter. */
export function sensibleEnd(scan: Scan, from: number): number {
  const { text } = scan
  if (scan.connectiveAt < from) {
    connective.lastIndex = from
    scan.connectiveAt = connective.exec(text)?.index ?? text.length
  }
  let end = scan.connectiveAt
  while (end > from && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === ';')) end--
  return end
}

const connective = /\s(?:and|or|&&|\|\|)(?=\s)|$/gi
