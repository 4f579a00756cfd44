import { parseFilter } from '../../src/check/parse-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { fixAll } from '../../src/diagnostics/fix-all.ts'
import type { DialectName } from '../../src/dialects/dialect.ts'

/**
 * A text, below it what is found in it, underlined, and after `=>` what fixing everything makes of it. A text that
 * begins with `order by` is a key of an order.
 */
export function showDiagnosis(written: string, dialect: DialectName): string {
  const text = written.replace(/^order by /, '')
  const check = (one: string): readonly Diagnostic[] =>
    text === written
      ? parseFilter(one, { dialect }).diagnostics
      : parseOrderBy([one], { dialect }).diagnostics.map(({ diagnostic }) => diagnostic)
  const found = check(text)
  const indent = written.length - text.length
  const lines = found.map((one) => underline(one, indent))
  const fixed = fixAll(text, check, { safety: 'unsafe' })
  const left = fixed.diagnostics.some(({ severity }) => severity === 'error') ? '   (not all)' : ''
  const outcome = fixed.text === text ? [] : [`=> ${fixed.text}${left}`]
  return [written, ...lines, ...outcome].join('\n')
}

/** A finding of the text above it. */
export function underline({ span, code, severity, message, help }: Diagnostic, indent = 0): string {
  const carets = '^'.repeat(Math.max(1, span.end - span.start))
  const more = help === undefined ? '' : ` | ${help.replace(/\n\s*/g, ' · ')}`
  return `${' '.repeat(indent + span.start)}${carets} ${severity === 'error' ? '' : `${severity} `}${code}: ${message}${more}`
}
