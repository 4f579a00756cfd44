import { characterClass, classOf, endOfWord } from './characters.ts'
import { connectiveWord } from './connectives.ts'
import { plainName, readName } from './read-name.ts'
import { readOperand } from './read-operand.ts'
import { operatorFollows, readPhrase, readSigns } from './read-operator.ts'
import { addJunk, emit, emitSpan, type Scan } from './scan.ts'
import { emitConnective, isNot, scanPunctuation } from './scan-connective.ts'
import { emitOperator } from './scan-operator.ts'
import { skipSqlClause } from './skip-sql-clause.ts'

/** Where a condition may begin: a field, NOT, a parenthesis; or an operator that has lost its field. */
export function scanCondition(scan: Scan, code: number): void {
  const { text, at } = scan
  if (code > 127 || classOf(code) === characterClass.letter ? scanKeyword(scan) : scanPunctuation(scan, code))
    return
  if (classOf(code) === characterClass.operator) {
    emitOperator(scan, readSigns(text, at))
    return
  }
  const node = readOperand(scan)
  if (node !== undefined) emit(scan, 'Atom', at, scan.at, node, 'operator')
  else if (scan.at === at) addJunk(scan, at + String.fromCodePoint(text.codePointAt(at) as number).length)
}

/** Words of the language; before an operator, or a dot, each of them is a name like any other. */
function scanKeyword(scan: Scan): boolean {
  const { text, at } = scan
  const end = endOfWord(text, at)
  if (text[end] === '.' || text[end] === '(') return false
  const word = plainName(text, at, end)
  const logic = connectiveWord(word)
  if (logic === undefined && !isNot(word)) return scanPhrase(scan, word, end) || skipSqlClause(scan)
  if (logic !== undefined && operatorFollows(text, end)) return false
  readName(scan, at, end, true)
  if (logic === undefined) emitSpan(scan, 'Not', end, 'condition')
  else emitConnective(scan, end, logic, 'word')
  return true
}

/** An operator in words without its field. */
function scanPhrase(scan: Scan, word: string, end: number): boolean {
  const found = readPhrase(scan.text, word, end)
  if (found === undefined || operatorFollows(scan.text, found.end)) return false
  emitOperator(scan, found)
  return true
}
