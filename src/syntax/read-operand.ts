import { misplacedHole } from '../diagnostics/catalogue/syntax.ts'
import { characterClass, classOf, endOfWord, skipSpace } from './characters.ts'
import { endOfBalanced } from './end-of-balanced.ts'
import { endOfLooseKey } from './end-of-loose-key.ts'
import { beginsNumeral, readNumeral } from './read-numeral.ts'
import { readPath } from './read-path.ts'
import { beginsTypographic, endOfTypographic, readQuoted, readTypographic } from './read-quoted.ts'
import { type Scan, takeHole } from './scan.ts'
import type { FieldSyntax, ValueSyntax } from './tree.ts'

/** Reads what stands on the left of an operator: a path, or a value on the wrong side; `undefined` for neither. */
export function readOperand(scan: Scan): FieldSyntax | ValueSyntax | undefined {
  const { text, at } = scan
  if (at === scan.holeStart) return readHole(scan)
  switch (classOf(text.charCodeAt(at))) {
    case characterClass.letter:
      return readCall(scan) ?? readPath(scan)
    case characterClass.backtick:
      return readPath(scan)
    case characterClass.quote:
      return readQuotedOperand(scan)
    case characterClass.digit:
      return readNumber(scan)
    default:
      return readOther(scan)
  }
}

/** A hole is a value here; before a dot it would be a prefix, and that is syntax. */
function readHole(scan: Scan): FieldSyntax | ValueSyntax {
  const span = scan.holes[scan.hole] as { start: number; end: number }
  if (scan.text[span.end] === '.') {
    scan.faults.push(misplacedHole(span))
    return readPath(scan)
  }
  const { hole } = takeHole(scan)
  scan.at = span.end
  return { kind: 'hole', hole, span }
}

function readCall(scan: Scan): ValueSyntax | undefined {
  const { text, at: start } = scan
  const open = endOfWord(text, start)
  if (text[open] !== '(') return undefined
  const end = endOfBalanced(text, open)
  if (end === -1) return undefined
  scan.at = end
  return { kind: 'other', what: 'call', text: text.slice(start, end), span: { start, end } }
}

/** A name may stand in double quotes; in single quotes only as a prefix, else it is a value. */
function readQuotedOperand(scan: Scan): FieldSyntax | ValueSyntax | undefined {
  const { text, at: start, faults } = scan
  const known = faults.length
  const node = readQuoted(scan)
  if (node?.kind !== 'string' || faults.length > known) return node
  const next = text[skipSpace(text, scan.at)]
  if (next !== '.' && node.quote === 'single') return node
  scan.at = start
  return readPath(scan)
}

function readNumber(scan: Scan): FieldSyntax | ValueSyntax {
  const node = readNumeral(scan.text, scan.at, false)
  if (node.kind === 'word') return readPath(scan)
  scan.at = node.span.end
  return node
}

function readOther(scan: Scan): FieldSyntax | ValueSyntax | undefined {
  const { text, at: start } = scan
  if (beginsTypographic(text, start)) {
    const after = text[endOfTypographic(scan, start)]
    return after === '.' ? readPath(scan) : readTypographic(scan)
  }
  if (endOfWord(text, start) > start) return readCall(scan) ?? readPath(scan)
  if (beginsNumeral(text, start)) return readNumber(scan)
  const end = scan.expects === 'condition' ? endOfLooseKey(scan) : -1
  if (end === -1) return undefined
  scan.at = end
  const span = { start, end }
  return { kind: 'field', segments: [{ text: text.slice(start, end), span }], span }
}
