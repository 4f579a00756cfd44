import { homoglyph, misplacedHole } from '../diagnostics/catalogue/syntax.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { characterClass, classOf, endOfAsciiWord, endOfWord, skipSpace } from './characters.ts'
import { lookalikeSigns } from './confusables.ts'
import { connectiveSign, connectiveWord } from './connectives.ts'
import { plainName, readName } from './read-name.ts'
import { type FoundOperator, readPhrase, readSigns } from './read-operator.ts'
import { beginsTypographic } from './read-quoted.ts'
import { emit, type Scan, takeHole } from './scan.ts'
import { openList, scanValue } from './scan-value.ts'
import type { OperatorSyntax } from './tree.ts'

/** After a field: an operator, or a value where the operator is missing. */
export function scanOperator(scan: Scan, code: number): void {
  if (scan.at === scan.holeStart) scanHole(scan)
  else if (classOf(code) === characterClass.operator) emitOperator(scan, readSigns(scan.text, scan.at))
  else if (classOf(code) === characterClass.letter || isWord(scan)) scanWord(scan)
  else if (!scanLookalikes(scan)) scanOther(scan, code)
}

function isWord({ text, at }: Scan): boolean {
  return endOfWord(text, at) > at && classOf(text.charCodeAt(at)) !== characterClass.digit
}

const tokenOf = { value: 'Comparison', range: 'Range', nothing: 'Presence' } as const

/** Emits an operator; what follows depends on it. */
export function emitOperator(scan: Scan, { end, operator, takes }: FoundOperator): void {
  const { text, at: start } = scan
  const node: OperatorSyntax =
    operator === undefined
      ? { kind: 'operator', text: text.slice(start, end), span: { start, end } }
      : { kind: 'operator', operator, text: text.slice(start, end), span: { start, end } }
  emit(scan, tokenOf[takes], start, end, node, takes === 'nothing' ? 'connective' : 'value')
  scan.inRange = takes === 'range'
}

function scanWord(scan: Scan): void {
  const { text, at: start } = scan
  const end = endOfWord(text, start)
  const word = text.slice(start, end)
  const found = readPhrase(text, word, end) ?? readForeign(scan, word, end)
  if (found !== undefined) emitOperator(scan, found)
  else if (connectiveWord(word) !== undefined) scan.expects = 'connective'
  else if (valueFollows(scan, end)) emitOperator(scan, { end, takes: 'value', operator: undefined })
  else scanValue(scan)
}

/** An operator in letters that look like those of ASCII. */
function readForeign(scan: Scan, word: string, end: number): FoundOperator | undefined {
  if (endOfAsciiWord(word, 0) === word.length) return undefined
  const found = readPhrase(scan.text, plainName(scan.text, scan.at, end), end)
  if (found !== undefined) readName(scan, scan.at, end, true)
  return found
}

/** Whether a value comes next, so that the word before it was meant for an operator. */
function valueFollows(scan: Scan, from: number): boolean {
  const { text } = scan
  const next = skipSpace(text, from)
  if (next === from) return false
  const kind = classOf(text.charCodeAt(next))
  return (
    kind === characterClass.quote ||
    kind === characterClass.digit ||
    kind === characterClass.open ||
    next === scan.holeStart ||
    beginsTypographic(text, next)
  )
}

function scanHole(scan: Scan): void {
  const { hole, span } = takeHole(scan)
  if (valueFollows(scan, span.end)) {
    scan.faults.push(misplacedHole(span))
    const node: OperatorSyntax = { kind: 'operator', text: '', reported: true, span }
    emit(scan, 'Comparison', span.start, span.end, node, 'value')
  } else {
    emit(scan, 'Atom', span.start, span.end, { kind: 'hole', hole, span }, 'connective')
  }
}

/** Full-width and mathematical signs, read as the operator that they look like. */
function scanLookalikes(scan: Scan): boolean {
  const { text, at: start } = scan
  let meant = ''
  let end = start
  for (; end < text.length; end++) {
    const sign = lookalikeSigns[text[end] as string] ?? (end > start ? text[end] : '')
    if (sign === undefined || !/^[=<>!:~]+$/.test(sign)) break
    meant += sign
  }
  if (end === start) return false
  const span = { start, end }
  const written = text.slice(start, end)
  const fix = replaceWith(`Write ${meant}`, span, meant, 'safe')
  scan.faults.push(homoglyph(span, written, meant, 'signs beyond ASCII', false, [fix]))
  emitOperator(scan, { ...readSigns(meant, 0), end })
  return true
}

function scanOther(scan: Scan, code: number): void {
  const { text, at } = scan
  const kind = classOf(code)
  if (kind === characterClass.open) openList(scan)
  else if (kind === characterClass.close || text[at] === ';' || connectiveSign(text, at))
    scan.expects = 'connective'
  else if (startsValue(scan, kind)) scanValue(scan)
  else emitOperator(scan, { end: endOfSigns(text, at), takes: 'value', operator: undefined })
}

function startsValue(scan: Scan, kind: number): boolean {
  if (kind === characterClass.quote || kind === characterClass.backtick || kind === characterClass.digit)
    return true
  return (
    beginsTypographic(scan.text, scan.at) || /^[+-]?\.?\p{Nd}/u.test(scan.text.slice(scan.at, scan.at + 4))
  )
}

function endOfSigns(text: string, start: number): number {
  signs.lastIndex = start
  return start + (signs.exec(text)?.[0].length ?? 1)
}

const signs = /[^\s\p{L}\p{N}_'"`(),;]+/uy
