import { nestingTooDeep } from '../diagnostics/catalogue/syntax.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Limits } from '../source/limits.ts'
import type { SourceText } from '../source/source-text.ts'
import { findTooDeep } from './find-too-deep.ts'
import type { LexicalRules } from './lexical-rules.ts'
import { FilterParser } from './parser.ts'
import { scanTokens } from './scan-tokens.ts'
import { endToken } from './token.ts'
import type { FilterSyntax } from './tree.ts'

/**
 * Parses a filter of any dialect into a tree that holds all of it, and reports what is wrong with the text as such. It
 * throws on no text and takes time in proportion to it.
 */
export function parseFilterSyntax(
  { text, holes }: SourceText,
  rules: LexicalRules,
  limits: Limits,
  report: Report,
): FilterSyntax {
  const { tokens, faults } = scanTokens({ text, holes }, rules)
  for (const fault of faults) report(fault)
  const depth = Math.min(limits.depth, deepest)
  const beyond = findTooDeep(tokens, depth)
  if (beyond === undefined) return filterParser().parse(text, [...tokens, endToken(text.length)], report)
  report(nestingTooDeep(beyond, depth))
  return { kind: 'filter', strays: [], span: { start: 0, end: text.length } }
}

/** Beyond this the parser's own stack might end, whatever the caller's limit. */
const deepest = 250

let parser: FilterParser | undefined

/** One parser for all, built when it is first needed: that takes some milliseconds. */
function filterParser(): FilterParser {
  parser ??= new FilterParser(true)
  return parser
}
