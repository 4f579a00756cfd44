import { misplacedHole, unexpectedText } from '../diagnostics/catalogue/syntax.ts'
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import type { SourceText } from '../source/source-text.ts'
import type { Span } from '../source/span.ts'
import type { LexicalRules } from './lexical-rules.ts'
import { type Payloads, type Token, type TokenName, tokenTypes } from './token.ts'

/** What the scanner looks for next; the same characters mean different things in different places. */
export type Expectation = 'condition' | 'operator' | 'value' | 'list' | 'connective'

/** Where a scan stands. */
export interface Scan {
  readonly text: string
  readonly rules: LexicalRules
  readonly holes: readonly Span[]
  readonly tokens: Token[]
  readonly faults: Diagnostic[]
  /** The offset of the next character. */
  at: number
  expects: Expectation
  /** Parentheses of lists that are open. */
  listDepth: number
  /** Parentheses of groups that are open. */
  groupDepth: number
  /** Between `BETWEEN` and its `AND`. */
  inRange: boolean
  /** The index of the next hole, and where it begins. */
  hole: number
  holeStart: number
  /** Text that nothing can be made of, gathered until something else comes. */
  junk: Span | undefined
  /** From no offset before this one does an unquoted key go on to an operator. */
  keyEndsBefore: number
  /** Where the next AND or OR stands, once looked for; behind `at` where it is not known. */
  connectiveAt: number
  /** A missing quote was made up for already: it is done once. */
  mended: boolean
}

/** Behind every text; small enough for the engine to compare without boxing. */
export const noHole = 0x3fffffff

/** A scan of the whole text. */
export function beginScan(source: SourceText, rules: LexicalRules): Scan {
  return {
    text: source.text,
    rules,
    holes: source.holes,
    tokens: [],
    faults: [],
    at: 0,
    expects: 'condition',
    listDepth: 0,
    groupDepth: 0,
    inRange: false,
    hole: 0,
    holeStart: source.holes[0]?.start ?? noHole,
    junk: undefined,
    keyEndsBefore: 0,
    connectiveAt: -1,
    mended: false,
  }
}

/** Adds a token that ends at `end`; after it comes what `expects` says. */
export function emit<Name extends TokenName>(
  scan: Scan,
  name: Name,
  start: number,
  end: number,
  payload: Payloads[Name],
  expects: Expectation,
): void {
  if (scan.junk !== undefined) endJunk(scan, [])
  if (scan.holeStart < end) passHoles(scan, end)
  const tokenType = tokenTypes[name]
  scan.tokens.push({
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx as number,
    image: '',
    startOffset: start,
    endOffset: end,
    payload,
  })
  scan.at = end
  scan.expects = expects
  if (expects === 'condition' || expects === 'operator') scan.inRange = false
}

/** Adds a token whose payload is where it stands. */
export function emitSpan(
  scan: Scan,
  name: 'RangeAnd' | 'Not' | 'Open' | 'ListOpen' | 'Close' | 'Comma' | 'Arithmetic',
  end: number,
  expects: Expectation,
): void {
  emit(scan, name, scan.at, end, { start: scan.at, end }, expects)
}

/** Takes the hole that begins right here: its index. */
export function takeHole(scan: Scan): { readonly hole: number; readonly span: Span } {
  const hole = scan.hole
  const span = scan.holes[hole] as Span
  scan.hole++
  scan.holeStart = scan.holes[scan.hole]?.start ?? noHole
  return { hole, span }
}

/** Reports the holes before `end` that nobody took. */
function passHoles(scan: Scan, end: number): void {
  while (scan.holeStart < end) scan.faults.push(misplacedHole(takeHole(scan).span))
}

/** Takes the text from here to `end` for junk; runs of it are reported once. */
export function addJunk(scan: Scan, end: number): void {
  scan.junk = { start: scan.junk?.start ?? scan.at, end }
  scan.inRange = false
  scan.at = end
}

/** Reports the junk gathered; where it stands, something may have joined two conditions. */
function endJunk(scan: Scan, fixes: readonly Fix[]): void {
  const span = scan.junk as Span
  const text = scan.text.slice(span.start, span.end)
  scan.junk = undefined
  if (scan.holeStart < span.end) passHoles(scan, span.end)
  else
    scan.faults.push(unexpectedText(span, text, scan.expects === 'condition' ? 'a condition' : 'AND', fixes))
  const { expects, at } = scan
  emitReported(scan, span.start, span.end, expects)
  scan.at = at
}

/** Adds what was reported and may stand where a connective should. */
export function emitReported(scan: Scan, start: number, end: number, expects: Expectation): void {
  scan.inRange = false
  const span = { start, end }
  const text = scan.text.slice(start, end)
  emit(
    scan,
    'And',
    start,
    end,
    { kind: 'connective', logic: 'and', form: 'misspelt', text, reported: true, span },
    expects,
  )
}

/** Reports what was gathered and not yet reported, at the end of the text. */
export function endScan(scan: Scan): void {
  if (scan.junk !== undefined) endJunk(scan, [removalOf(scan, scan.junk)])
  passHoles(scan, scan.text.length + 1)
}

/** Removes a span and the white space before it. */
function removalOf({ text }: Scan, { start, end }: Span): Fix {
  const before = text.slice(0, start).trimEnd().length
  return { title: 'Remove it', safety: 'unsafe', edits: [{ span: { start: before, end }, text: '' }] }
}
