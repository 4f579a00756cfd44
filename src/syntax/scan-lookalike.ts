import { homoglyph } from '../diagnostics/catalogue/syntax.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { lookalikeSigns } from './confusables.ts'
import { readNumeral } from './read-numeral.ts'
import { emit, emitSpan, type Scan } from './scan.ts'
import { closeGroup, emitConnective, openGroup } from './scan-connective.ts'
import { closeList, openList } from './scan-value.ts'

/** Full-width punctuation and long dashes, read as the ASCII sign that was meant. */
export function scanLookalike(scan: Scan): boolean {
  const { text, at } = scan
  const meant = lookalikeSigns[text[at] as string]
  if (meant === undefined || !'(),-'.includes(meant)) return false
  if (meant === '-') return scanNegative(scan)
  const span = { start: at, end: at + 1 }
  const fix = replaceWith(`Write ${meant}`, span, meant, 'safe')
  scan.faults.push(homoglyph(span, text[at] as string, meant, 'a sign beyond ASCII', false, [fix]))
  if (meant === ')') closeEither(scan)
  else if (meant === '(') openEither(scan)
  else if (scan.listDepth > 0) emitSpan(scan, 'Comma', at + 1, 'list')
  else emitConnective(scan, at + 1, 'and', 'symbol')
  return true
}

function closeEither(scan: Scan): void {
  if (scan.listDepth > 0) closeList(scan)
  else closeGroup(scan)
}

function openEither(scan: Scan): void {
  if (scan.expects === 'condition' || scan.expects === 'connective') openGroup(scan)
  else openList(scan)
}

/** `−5` with a sign that is no hyphen. */
function scanNegative(scan: Scan): boolean {
  const { text, at: start } = scan
  if (scan.expects !== 'value' || !/\d/.test(text[start + 1] ?? '')) return false
  const number = readNumeral(text, start + 1, true)
  if (number.kind !== 'number' || number.value === undefined) return false
  const sign = { start, end: start + 1 }
  const fix = replaceWith('Write -', sign, '-', 'safe')
  scan.faults.push(homoglyph(sign, text[start] as string, '-', 'a sign beyond ASCII', false, [fix]))
  const span = { start, end: number.span.end }
  emit(
    scan,
    'Atom',
    start,
    span.end,
    { ...number, value: -number.value, text: text.slice(start, span.end), span },
    'connective',
  )
  return true
}
