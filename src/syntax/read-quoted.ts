import { holeInQuotes, smartQuotes } from '../diagnostics/catalogue/syntax.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Span } from '../source/span.ts'
import { characterClass, classOf } from './characters.ts'
import { typographicQuotes } from './confusables.ts'
import { endOfQuoted } from './end-of-quoted.ts'
import { mendQuote, sensibleEnd } from './mend-quote.ts'
import { type Scan, takeHole } from './scan.ts'
import type { HoleSyntax, Quote, StringSyntax } from './tree.ts'

/** The quote of each character that opens one. */
export const quoteOf: Readonly<Record<string, Quote>> = { "'": 'single', '"': 'double', '`': 'backtick' }

/**
 * Reads the quoted text that begins here; one with a hole inside is the value of the hole. A missing closing quote is
 * made up for; `undefined` where the scan had to go back for that.
 */
export function readQuoted(scan: Scan): StringSyntax | HoleSyntax | undefined {
  const { text, at: start } = scan
  const end = endOfQuoted(text, start, scan.rules)
  if (end === -1) return mendQuote(scan)
  scan.at = end
  const span = { start, end }
  if (scan.holeStart < end) return holeIn(scan, span)
  return {
    kind: 'string',
    quote: quoteOf[text[start] as string] as Quote,
    text: text.slice(start + 1, end - 1),
    span,
  }
}

/** The hole in a quoted text, which is reported: quotes belong to the value of a hole. */
export function holeIn(scan: Scan, span: Span): HoleSyntax {
  const first = takeHole(scan)
  const alone = first.span.start === span.start + 1 && first.span.end === span.end - 1
  while (scan.holeStart < span.end) takeHole(scan)
  scan.faults.push(
    holeInQuotes(
      span,
      alone
        ? {
            title: 'Remove the quotes',
            safety: 'safe',
            edits: [
              { span: { start: span.start, end: span.start + 1 }, text: '' },
              { span: { start: span.end - 1, end: span.end }, text: '' },
            ],
          }
        : undefined,
    ),
  )
  return { kind: 'hole', hole: first.hole, span }
}

/** Whether a typographic quote stands at an offset. */
export function beginsTypographic(text: string, at: number): boolean {
  return Object.hasOwn(typographicQuotes, text[at] as string)
}

/** Reads the text in typographic quotes that begins here as if they were straight single quotes. */
export function readTypographic(scan: Scan): StringSyntax {
  const { at: start, text } = scan
  const span = { start, end: endOfTypographic(scan, start) }
  const inner = innerOfTypographic(text, span)
  scan.faults.push(smartQuotes(span, text.slice(start, span.end), 'value', straighten(scan, span, inner)))
  scan.at = span.end
  return { kind: 'string', quote: 'single', text: inner, span }
}

/** What stands between typographic quotes; the closing one may be missing. */
export function innerOfTypographic(text: string, { start, end }: Span): string {
  const closers = typographicQuotes[text[start] as string] ?? ''
  const closed = end > start + 1 && closers.includes(text[end - 1] as string)
  return text.slice(start + 1, closed ? end - 1 : end)
}

/** A closing quote counts where no word goes on after it: `‘it’s’` has one. */
export function endOfTypographic(scan: Scan, start: number): number {
  const { text } = scan
  const closers = typographicQuotes[text[start] as string] as string
  const limit = sensibleEnd(scan, start + 1)
  for (let at = start + 1; at < limit; at++) {
    if (closers.includes(text[at] as string) && !goesOn(text.charCodeAt(at + 1))) return at + 1
  }
  return limit
}

function goesOn(code: number): boolean {
  const kind = classOf(code)
  return kind === characterClass.letter || kind === characterClass.digit
}

function straighten(scan: Scan, span: Span, inner: string): Fix[] {
  const title = 'Use straight single quotes'
  if (!inner.includes("'")) return [replaceWith(title, span, `'${inner}'`, 'safe')]
  if (scan.rules.doubledQuote === 'kept') return []
  return [replaceWith(title, span, `'${inner.replaceAll("'", "''")}'`, 'safe')]
}
