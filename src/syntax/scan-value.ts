import { unterminatedString } from '../diagnostics/catalogue/syntax.ts'
import { characterClass, classOf, endOfWord, skipSpace } from './characters.ts'
import { connectiveSign, connectiveWord, misspeltConnective } from './connectives.ts'
import { endOfBalanced } from './end-of-balanced.ts'
import { endOfQuoted } from './end-of-quoted.ts'
import { goBackForQuote } from './mend-quote.ts'
import { beginsNumeral, readNumeral } from './read-numeral.ts'
import { conditionFollows, operatorFollows } from './read-operator.ts'
import { beginsTypographic, readQuoted, readTypographic } from './read-quoted.ts'
import { emit, emitSpan, type Scan, takeHole } from './scan.ts'
import type { OperatorSyntax, OtherSyntax, ValueSyntax } from './tree.ts'

/** After an operator: a value, a list, or nothing. */
export function scanValue(scan: Scan): void {
  const { text, at } = scan
  const kind = classOf(text.charCodeAt(at))
  if (kind === characterClass.quote || kind === characterClass.digit) emitValue(scan, 'connective')
  else if (kind === characterClass.open) openList(scan)
  else if (kind === characterClass.operator && continueOperator(scan)) return
  else if (kind === characterClass.letter && continueWithNot(scan)) return
  else if (at !== scan.holeStart && endsCondition(text, at, kind)) scan.expects = 'connective'
  else emitValue(scan, 'connective')
}

/** Whether what comes next cannot be a value: a connective, a closing parenthesis, the end of a statement. */
function endsCondition(text: string, at: number, kind: number): boolean {
  if (kind === characterClass.letter) return connectiveWord(text.slice(at, endOfWord(text, at))) !== undefined
  return kind === characterClass.close || text[at] === ';' || connectiveSign(text, at) !== undefined
}

/** In a list: values, commas, further parentheses. Its end comes with the last one, or with a connective. */
export function scanList(scan: Scan): void {
  const { text, at } = scan
  const kind = classOf(text.charCodeAt(at))
  if (kind === characterClass.comma) emitSpan(scan, 'Comma', at + 1, 'list')
  else if (kind === characterClass.open) openList(scan)
  else if (kind === characterClass.close) closeList(scan)
  else if (kind === characterClass.letter && endsList(text, at)) {
    scan.listDepth = 0
    scan.expects = 'connective'
  } else {
    emitValue(scan, 'list')
  }
}

/** Opens a list of values, or one inside another. */
export function openList(scan: Scan): void {
  scan.listDepth++
  emitSpan(scan, 'ListOpen', scan.at + 1, 'list')
}

/** Closes the innermost list. */
export function closeList(scan: Scan): void {
  scan.listDepth--
  emitSpan(scan, 'Close', scan.at + 1, scan.listDepth === 0 ? 'connective' : 'list')
}

/** `('x' AND b = 1`: the parenthesis is missing. */
function endsList(text: string, at: number): boolean {
  const end = endOfWord(text, at)
  return connectiveWord(text.slice(at, end)) !== undefined && conditionFollows(text, end)
}

function emitValue(scan: Scan, expects: 'list' | 'connective'): void {
  const start = scan.at
  const node = readValue(scan)
  if (node !== undefined) emit(scan, 'Atom', start, scan.at, node, expects)
}

/** `= =` becomes one operator that is not known. */
function continueOperator(scan: Scan): boolean {
  const { text, at } = scan
  if (placeholderAt(text, at) !== undefined) return false
  let end = at + 1
  while (classOf(text.charCodeAt(end)) === characterClass.operator) end++
  return lengthenOperator(scan, end)
}

/** And so does `= NOT`. */
function continueWithNot(scan: Scan): boolean {
  const end = scan.at + 3
  if (endOfWord(scan.text, scan.at) !== end || scan.text.slice(scan.at, end).toUpperCase() !== 'NOT')
    return false
  return lengthenOperator(scan, end)
}

function lengthenOperator(scan: Scan, end: number): boolean {
  const { text, tokens } = scan
  const last = tokens.at(-1)
  if (last?.tokenType.name !== 'Comparison') return false
  tokens.pop()
  const span = { start: last.startOffset, end }
  const node: OperatorSyntax = { kind: 'operator', text: text.slice(span.start, end), span }
  emit(scan, 'Comparison', span.start, end, node, 'value')
  return true
}

/** Reads the value that begins here, whatever it is; `undefined` where the scan went back to mend a quote. */
export function readValue(scan: Scan): ValueSyntax | undefined {
  const { text, at } = scan
  if (at === scan.holeStart) return readHole(scan)
  switch (classOf(text.charCodeAt(at))) {
    case characterClass.quote:
    case characterClass.backtick:
      return readQuoted(scan)
    case characterClass.digit:
      return readNumber(scan)
    case characterClass.letter:
      return readWord(scan)
    default:
      return readOther(scan)
  }
}

function readHole(scan: Scan): ValueSyntax {
  const { hole, span } = takeHole(scan)
  scan.at = span.end
  return { kind: 'hole', hole, span }
}

function readNumber(scan: Scan): ValueSyntax {
  const node = readNumeral(scan.text, scan.at, scan.listDepth === 0)
  scan.at = node.span.end
  return node
}

/** A word: a call, a date with its keyword, a text with a prefix or without its opening quote, or just a word. */
function readWord(scan: Scan): ValueSyntax | undefined {
  const { text, at: start } = scan
  const end = endOfWord(text, start)
  const next = text[end]
  if (next === '(') {
    const last = endOfBalanced(text, end)
    if (last !== -1) return other(scan, 'call', last)
  }
  if (next === "'" || next === '"') return readPrefixed(scan, end)
  return readKeyworded(scan, end) ?? readBare(scan)
}

function other(scan: Scan, what: OtherSyntax['what'], end: number): OtherSyntax {
  const span = { start: scan.at, end }
  scan.at = end
  return { kind: 'other', what, text: scan.text.slice(span.start, end), span }
}

const stringPrefix = /^(?:[nebxruf]|rb|br|fr|rf|u&)$/i

/** `N'…'` is a text of another language, `it's` a word, and `prod'` has lost its opening quote. */
function readPrefixed(scan: Scan, end: number): ValueSyntax | undefined {
  const { text, at: start } = scan
  if (stringPrefix.test(text.slice(start, end))) {
    const last = endOfQuoted(text, end, scan.rules)
    if (last !== -1) return other(scan, 'junk', last)
  }
  const after = classOf(text.charCodeAt(end + 1))
  if (after === characterClass.letter || after === characterClass.digit) return readBare(scan)
  const span = { start, end: end + 1 }
  const quote = text[end] as "'" | '"'
  if (goBackForQuote(scan, quote)) return undefined
  scan.faults.push(
    unterminatedString(span, 'opening', quote, [
      {
        title: `Open the text with ${quote}`,
        safety: 'unsafe',
        edits: [{ span: { start, end: start }, text: quote }],
      },
    ]),
  )
  scan.at = span.end
  return { kind: 'string', quote: quote === "'" ? 'single' : 'double', text: text.slice(start, end), span }
}

const dateKeyword = /^(?:date|timestamp|datetime|time)$/i
const interval = /interval\s+(?:'[^']{0,100}'|\d+)(?:\s+[a-z]+)?/iy

/** `DATE '…'`, `TIMESTAMP '…'`, `INTERVAL '1' DAY`. */
function readKeyworded(scan: Scan, end: number): ValueSyntax | undefined {
  const { text, at: start } = scan
  const quote = skipSpace(text, end)
  if (text[quote] === "'" && quote > end && dateKeyword.test(text.slice(start, end))) {
    const last = endOfQuoted(text, quote, scan.rules)
    if (last === -1) return undefined
    const span = { start, end: last }
    scan.at = last
    return { kind: 'date', date: text.slice(quote + 1, last - 1), text: text.slice(start, last), span }
  }
  const length = matchLength(interval, text, start)
  return length === 0 ? undefined : other(scan, 'arithmetic', start + length)
}

const bareWord = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.:/@+#&$-]|'(?=[\p{L}\p{N}_]))*/uy

function readBare(scan: Scan): ValueSyntax {
  const { text, at: start, holeStart } = scan
  const length = Math.max(matchLength(bareWord, text, start), endOfWord(text, start) - start, 1)
  const span = { start, end: Math.min(endOfWords(text, start + length), holeStart) }
  scan.at = span.end
  return { kind: 'word', text: text.slice(start, span.end), span }
}

/** Further words up to a connective or the next condition belong to the same text without quotes: `in progress`. */
function endOfWords(text: string, from: number): number {
  let end = from
  for (;;) {
    const start = skipSpace(text, end)
    const next = endOfWord(text, start)
    if (start === end || next === start || !goesOn(text, start, next)) return end
    end = next
  }
}

function goesOn(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (connectiveWord(word) !== undefined || notInText.test(word) || /[.('"]/.test(text[end] ?? ''))
    return false
  return misspeltConnective(word) === undefined && !operatorFollows(text, end)
}

const notInText = /^(?:not|order|group|limit|offset|having|when)$/i

function readOther(scan: Scan): ValueSyntax | undefined {
  const { text, at } = scan
  if (beginsTypographic(text, at)) return readTypographic(scan)
  if (beginsNumeral(text, at)) return readNumber(scan)
  if (endOfWord(text, at) > at) return readBare(scan)
  const spaced = matchLength(spacedSign, text, at)
  if (spaced > 0) return other(scan, 'arithmetic', at + spaced)
  const placeholder = placeholderAt(text, at)
  if (placeholder !== undefined) return other(scan, 'placeholder', placeholder)
  return other(scan, 'junk', endOfJunk(text, at))
}

const spacedSign = /[+-][\s+-]*\d[\d.]*/y

const placeholders =
  /\?\d*|[:@#]\w+|\$\$(?:[^$]|\$(?!\$)){0,500}\$\$|\$\w+|\$\{[^{}]{0,200}\}|%(?:\(\w*\))?[a-z]\b|\{\{[^{}]{0,200}\}\}|\{[^{}]{0,200}\}|\[[^[\]]{0,500}\]|<[\w .-]{1,100}>|\.\.\.|…/iy

function placeholderAt(text: string, at: number): number | undefined {
  const length = matchLength(placeholders, text, at)
  return length === 0 ? undefined : at + length
}

const junk = /[^\s'"`(),;\p{L}\p{N}]+/uy

function endOfJunk(text: string, at: number): number {
  return at + Math.max(1, matchLength(junk, text, at))
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
