import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceText } from '../source/source-text.ts'
import type { LexicalRules } from './lexical-rules.ts'
import { beginScan, endScan, type Scan } from './scan.ts'
import { scanCondition } from './scan-condition.ts'
import { scanConnective } from './scan-connective.ts'
import { scanLookalike } from './scan-lookalike.ts'
import { scanOperator } from './scan-operator.ts'
import { scanList, scanValue } from './scan-value.ts'
import { skipTrivia } from './skip-trivia.ts'
import type { Token } from './token.ts'

/** What a text is made of, and what is wrong with its pieces. */
export interface Scanned {
  /** In the order of the text, without gaps but for white space, comments and what is reported. */
  readonly tokens: Token[]
  readonly faults: readonly Diagnostic[]
}

/**
 * Cuts a text into tokens, in one pass and whatever the text is. What a character means depends on what came before it:
 * `-` begins a number after an operator, a comment or a calculation after a value, and is part of a key in a path.
 */
export function scanTokens(source: SourceText, rules: LexicalRules): Scanned {
  const scan = beginScan(source, rules)
  for (;;) {
    skipTrivia(scan)
    if (scan.at >= scan.text.length) break
    scanNext(scan)
  }
  endScan(scan)
  return { tokens: scan.tokens, faults: scan.faults }
}

function scanNext(scan: Scan): void {
  const code = scan.text.charCodeAt(scan.at)
  if (code > 127 && scan.at !== scan.holeStart && scanLookalike(scan)) return
  switch (scan.expects) {
    case 'condition':
      scanCondition(scan, code)
      break
    case 'operator':
      scanOperator(scan, code)
      break
    case 'value':
      scanValue(scan)
      break
    case 'list':
      scanList(scan)
      break
    case 'connective':
      scanConnective(scan, code)
      break
  }
}
