import { textTooLong, tooManyConditions } from '../diagnostics/catalogue/limits.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Dialect, DialectName } from '../dialects/dialect.ts'
import type { Filter } from '../filter/filter.ts'
import type { Schema } from '../schema/schema.ts'
import { traceSchema } from '../schema/trace-schema.ts'
import { defaultLimits, type Limits } from '../source/limits.ts'
import { plainText, type SourceText } from '../source/source-text.ts'
import { parseFilterSyntax } from '../syntax/parse-filter-syntax.ts'
import type { ExpressionSyntax } from '../syntax/tree.ts'
import { checkFilter } from './check-filter.ts'
import { DiagnosticList } from './diagnostic-list.ts'
import { dialectFor } from './dialect-for.ts'
import { withMendingFixes } from './mending-fixes.ts'

/** How to read a filter; by default a filter of traces in dialect `databricks`. */
export interface ParseOptions {
  readonly dialect?: DialectName | Dialect
  readonly schema?: Schema
  readonly limits?: Partial<Limits>
}

/** What a text says: `filter` is absent where a diagnostic is an error. */
export interface ParsedFilter {
  readonly filter: Filter | undefined
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parses and checks a filter; never throws on text. */
export function parseFilter(text: string, options: ParseOptions = {}): ParsedFilter {
  return parseFilterSource(plainText(text), noHoles, options)
}

const noHoles: readonly unknown[] = []

/** Parses and checks a template whose hole `i` stands for `holes[i]`. */
export function parseFilterSource(
  source: SourceText,
  holes: readonly unknown[],
  options: ParseOptions = {},
): ParsedFilter {
  const { filter, diagnostics } = checkSource(source, holes, options)
  if (diagnostics.length === 0 || source.holes.length > 0) return { filter, diagnostics }
  const recheck = (text: string) => checkSource(plainText(text), noHoles, options).diagnostics
  return { filter, diagnostics: withMendingFixes(source.text, diagnostics, recheck) }
}

/** The same, with fixes that nobody has tried. */
function checkSource(
  source: SourceText,
  holes: readonly unknown[],
  { dialect: wanted = 'databricks', schema = traceSchema, limits: given }: ParseOptions,
): ParsedFilter {
  const dialect = dialectFor(wanted, schema)
  const limits = given === undefined ? defaultLimits : { ...defaultLimits, ...given }
  const whole = { start: 0, end: source.text.length }
  if (source.text.length > limits.textLength) {
    const tooLong = textTooLong(whole, source.text.length, limits.textLength)
    return { filter: undefined, diagnostics: [tooLong] }
  }
  const found = new DiagnosticList(limits.diagnostics)
  const syntax = parseFilterSyntax(source, dialect.lexical, limits, (diagnostic) => found.add(diagnostic))
  const report = found.besides()
  const { expression } = syntax
  if (expression !== undefined && countConditions(expression) > limits.clauses) {
    return { filter: undefined, diagnostics: [tooManyConditions(whole, limits.clauses)] }
  }
  const filter = checkFilter(syntax, { source, dialect, schema, holes, limits, report, root: expression })
  return { filter: found.hasError ? undefined : filter, diagnostics: found.inTextOrder() }
}

function countConditions(syntax: ExpressionSyntax): number {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return syntax.operands.reduce((sum, operand) => sum + countConditions(operand), 0)
    case 'not':
      return countConditions(syntax.operand)
    case 'group':
      return countConditions(syntax.inner)
    case 'condition':
      return 1
  }
}
