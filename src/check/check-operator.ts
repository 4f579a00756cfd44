import {
  lowerCaseOperator,
  notNullSpacing,
  unknownOperator,
  unsupportedOperator,
} from '../diagnostics/catalogue/operators.ts'
import type { Safety } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { type Operator, operatorFacts } from '../language/operators.ts'
import type { ConditionSyntax, OperatorSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { instead, splitList } from './operator-fixes.ts'
import type { ResolvedField } from './resolved-field.ts'

/**
 * The operator of a condition, as the dialect has it. A foreign one is reported and read as the one that says the same,
 * so that the value is checked too; `undefined` where there is none to go on with.
 */
export function checkOperator(
  condition: ConditionSyntax,
  field: ResolvedField,
  context: CheckContext,
): Operator | undefined {
  const { operator: syntax } = condition
  if (syntax.reported === true) return undefined
  if (syntax.operator === undefined) return reportUnknown(condition, field, undefined, context)
  const facts = operatorFacts(syntax.operator)
  if (facts.means.kind === 'foreign') return reportUnknown(condition, field, syntax.operator, context)
  if (field.rules.operators[syntax.operator] === undefined) {
    reportUnsupported(condition, field, syntax.operator, context)
    return undefined
  }
  checkSpelling(syntax, field, context)
  return syntax.operator
}

function reportUnknown(
  { operator: { span, text }, values }: ConditionSyntax,
  field: ResolvedField,
  operator: Operator | undefined,
  context: CheckContext,
): Operator | undefined {
  const { meant, safety } = meantOperator(text, operator, values.length > 0, field)
  const fixable = meant !== undefined && !needsPattern(operator)
  const fixes = fixable ? [replaceWith(`Write ${meant}`, span, padded(meant, span, context), safety)] : []
  context.report(unknownOperator(span, text, meant ?? spellings(field).join(', '), fixes))
  return fixable ? meant : undefined
}

/** The operator of the field that says the same, or most likely does. */
function meantOperator(
  text: string,
  operator: Operator | undefined,
  withValue: boolean,
  { rules: { operators } }: ResolvedField,
): { readonly meant?: Operator; readonly safety: Safety } {
  const facts = operator === undefined ? undefined : operatorFacts(operator)
  const same =
    facts?.instead ?? (withValue ? undefined : presenceWords[text.toUpperCase().replace(/\s+/g, ' ')])
  if (same !== undefined && operators[same] !== undefined) {
    return { meant: same, safety: facts?.loosely === true ? 'unsafe' : 'safe' }
  }
  return withValue && operators['='] !== undefined ? { meant: '=', safety: 'unsafe' } : { safety: 'unsafe' }
}

/** What people write without a value. */
const presenceWords: Readonly<Record<string, Operator>> = {
  ISNULL: 'IS NULL',
  'IS NONE': 'IS NULL',
  'IS EMPTY': 'IS NULL',
  'IS MISSING': 'IS NULL',
  NOTNULL: 'IS NOT NULL',
  'NOT NULL': 'IS NOT NULL',
  'IS NOT NONE': 'IS NOT NULL',
  'IS NOT EMPTY': 'IS NOT NULL',
  EXISTS: 'IS NOT NULL',
}

/** `CONTAINS 'x'` is more than another operator: the value would have to change too. */
function needsPattern(operator: Operator | undefined): boolean {
  return (
    operator === 'CONTAINS' || operator === 'STARTS WITH' || operator === 'ENDS WITH' || operator === 'GLOB'
  )
}

/** A replacement for an operator that stood without spaces where the new one reads better with them. */
function padded(operator: Operator, span: { start: number; end: number }, context: CheckContext): string {
  const { text } = context.source
  const written = text.slice(span.start, span.end)
  if (!/[:\w]/.test(written) && !/\w/.test(operator)) return operator
  const before = /\s/.test(text[span.start - 1] ?? ' ') ? '' : ' '
  const after = /\s/.test(text[span.end] ?? ' ') ? '' : ' '
  return before + operator + after
}

function reportUnsupported(
  condition: ConditionSyntax,
  field: ResolvedField,
  operator: Operator,
  context: CheckContext,
): void {
  const { span } = condition.operator
  const fixes = instead(condition, field, operator, context)
  const split = fixes.length > 0 ? [] : splitList(condition, context)
  context.report(unsupportedOperator(span, operator, field.written, spellings(field), split, fixes))
}

function spellings({ rules }: ResolvedField): readonly string[] {
  return Object.keys(rules.operators)
}

function checkSpelling(syntax: OperatorSyntax, field: ResolvedField, context: CheckContext): void {
  const { operator, span } = syntax
  const written = textOf(context, span)
  if (context.dialect.quirks.upperCaseOperators.includes(field.prefix) && operator !== 'NOT IN') {
    if (written === written.toUpperCase()) return
    const upper = written.toUpperCase()
    context.report(
      lowerCaseOperator(span, written, upper, replaceWith(`Write ${upper}`, span, upper, 'safe')),
    )
  } else if (
    context.dialect.quirks.notNull === 'one-space' &&
    operator === 'IS NOT NULL' &&
    !/NOT NULL$/i.test(written)
  ) {
    context.report(notNullSpacing(span, replaceWith('Write IS NOT NULL', span, 'IS NOT NULL', 'safe')))
  }
}
