import type { TokenType } from 'chevrotain'
import {
  missingSpace,
  semicolon,
  unbalancedParenthesis,
  unexpectedText,
} from '../diagnostics/catalogue/syntax.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { characterClass, classOf, endOfWord, isSpace, skipSpace } from './characters.ts'
import { connectiveNode, connectiveSign, connectiveWord, misspeltConnective } from './connectives.ts'
import { plainName, readName } from './read-name.ts'
import { readOperand } from './read-operand.ts'
import { conditionFollows, operatorFollows } from './read-operator.ts'
import { addJunk, emit, emitReported, emitSpan, type Scan } from './scan.ts'
import { skipSqlClause } from './skip-sql-clause.ts'
import { tokenTypes } from './token.ts'

/** After a condition: a connective, the end of a group, or the next condition right away. */
export function scanConnective(scan: Scan, code: number): void {
  const { text, at, hole, holeStart, faults } = scan
  const known = faults.length
  if (scanWord(scan, code) || scanArithmetic(scan) || scanPunctuation(scan, code) || skipSqlClause(scan))
    return
  const node = readOperand(scan)
  if (scan.at === at) addJunk(scan, at + Math.max(1, String.fromCodePoint(text.codePointAt(at) ?? 0).length))
  else if (node === undefined) return
  else if (operatorFollows(text, scan.at)) emit(scan, 'Atom', at, scan.at, node, 'operator')
  else {
    const end = scan.at
    Object.assign(scan, { at, hole, holeStart })
    if (faults.length > known) emitReported(scan, at, end, 'connective')
    else addJunk(scan, end)
  }
}

/** `AND`, `OR`, `NOT`, and words that are one slip away from the first two. */
function scanWord(scan: Scan, code: number): boolean {
  const { text, at: start } = scan
  if (code < 128 && classOf(code) !== characterClass.letter) return false
  const end = endOfWord(text, start)
  if (end === start || end === scan.holeStart) return false
  const word = plainName(text, start, end)
  const logic = connectiveWord(word)
  if (logic === undefined && !isNot(word)) return scanMisspelt(scan, word, end)
  readName(scan, start, end, true)
  if (logic === undefined) emitSpan(scan, 'Not', end, 'condition')
  else {
    checkSpace(scan, end)
    emitConnective(scan, end, logic, 'word')
  }
  return true
}

/** Whether a word is NOT. */
export function isNot(word: string): boolean {
  return word.length === 3 && word.toUpperCase() === 'NOT'
}

/** Right after a number, and be it one that ends in its point, stands no word; after an exponent one may. */
function checkSpace({ text, at, faults }: Scan, end: number): void {
  if (at === 0 || !/[\p{Nd}.]/u.test(text[at - 1] ?? '')) return
  if (/\p{Nd}e-?\p{Nd}+$/iu.test(text.slice(Math.max(0, at - longestNumber), at))) return
  const before = { start: at, end: at }
  const fix: Fix = { title: 'Write a space', safety: 'safe', edits: [{ span: before, text: ' ' }] }
  faults.push(missingSpace({ start: at, end }, text.slice(at, end), fix))
}

const longestNumber = 100

/** A near miss joins only where a condition follows; before an operator it is a field of that name. */
function scanMisspelt(scan: Scan, word: string, end: number): boolean {
  const logic = misspeltConnective(word)
  if (logic === undefined || operatorFollows(scan.text, end)) return false
  const next = skipSpace(scan.text, end)
  if (next === end || !beginsOperand(scan.text, next)) return false
  emitConnective(scan, end, logic, 'misspelt')
  return true
}

function beginsOperand(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at))
  if (kind === characterClass.backtick || kind === characterClass.open || kind === characterClass.quote)
    return true
  return endOfWord(text, at) > at || text[at] === '!'
}

/** Emits a connective; the AND of a range is a token of its own. */
export function emitConnective(
  scan: Scan,
  end: number,
  logic: 'and' | 'or',
  form: 'word' | 'symbol' | 'misspelt',
): void {
  const { text, at: start } = scan
  if (scan.inRange && logic === 'and' && !conditionFollows(text, end)) {
    const span = { start, end }
    const fix = replaceWith('Write AND', span, isSpace(text.charCodeAt(end)) ? ' AND' : ' AND ', 'safe')
    if (form !== 'word') scan.faults.push(unexpectedText(span, text.slice(start, end), 'AND', [fix]))
    scan.inRange = false
    emitSpan(scan, 'RangeAnd', end, 'value')
    return
  }
  const node = connectiveNode(text, start, end, logic, form)
  emit(scan, logic === 'and' ? 'And' : 'Or', start, end, node, 'condition')
}

/** `* 20` after a value, or `|| 'b'` after a text. */
function scanArithmetic(scan: Scan): boolean {
  const { text, at, tokens } = scan
  if (tokens.at(-1)?.tokenType !== tokenTypes.Atom || scan.junk !== undefined) return false
  if (!beforeValue.has(tokens.at(-2)?.tokenType)) return false
  arithmetic.lastIndex = at
  const length = arithmetic.exec(text)?.[0].length ?? 0
  if (length === 0) return false
  emitSpan(scan, 'Arithmetic', at + length, 'value')
  return true
}

const { Atom, Arithmetic, Comparison, Range, RangeAnd } = tokenTypes
const beforeValue: ReadonlySet<TokenType | undefined> = new Set([
  Atom,
  Arithmetic,
  Comparison,
  Range,
  RangeAnd,
])
const arithmetic = /[-+*/%]|\|\|(?=\s*['"])|::(?=\w)/y

/** Signs between conditions, and around them. */
export function scanPunctuation(scan: Scan, code: number): boolean {
  const { text, at } = scan
  const kind = classOf(code)
  const sign = connectiveSign(text, at)
  if (sign !== undefined) emitConnective(scan, sign.end, sign.logic, 'symbol')
  else if (kind === characterClass.open) openGroup(scan)
  else if (kind === characterClass.close) closeGroup(scan)
  else if (text[at] === '!' && !operatorFollows(text, at)) emitSpan(scan, 'Not', at + 1, 'condition')
  else return text[at] === ';' && scanSemicolon(scan)
  return true
}

/** Opens a group of conditions. */
export function openGroup(scan: Scan): void {
  scan.groupDepth++
  emitSpan(scan, 'Open', scan.at + 1, 'condition')
}

/** Closes a group; a parenthesis that closes none is reported, and joins nothing. */
export function closeGroup(scan: Scan): void {
  const { at: start } = scan
  const end = start + 1
  scan.inRange = false
  if (scan.groupDepth > 0) {
    scan.groupDepth--
    emitSpan(scan, 'Close', end, 'connective')
    return
  }
  const span = { start, end }
  scan.faults.push(
    unbalancedParenthesis(span, 'opening', [
      { title: 'Remove it', safety: 'safe', edits: [{ span, text: '' }] },
    ]),
  )
  emitReported(scan, start, end, scan.expects === 'condition' ? 'condition' : 'connective')
}

/** At the end a semicolon goes; elsewhere what follows is read as if AND stood there. */
function scanSemicolon(scan: Scan): boolean {
  const { text, at: start } = scan
  let end = start + 1
  while (text[skipSpace(text, end)] === ';') end = skipSpace(text, end) + 1
  const span = { start, end }
  const last = skipSpace(text, end) === text.length
  scan.faults.push(
    semicolon(span, last ? { title: 'Remove it', safety: 'safe', edits: [{ span, text: '' }] } : undefined),
  )
  scan.at = end
  if (last) return true
  emitReported(scan, start, end, 'condition')
  return true
}
