import {
  assessmentPattern,
  spanAttributeEquality,
  spanAttributePattern,
} from '../../diagnostics/catalogue/traps.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import type { StringSyntax } from '../../syntax/tree.ts'
import type { CheckContext } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'

/** MLflow compares a span attribute with the JSON text of the whole span. */
export function spanAttributeTrap(
  { field, operator, syntax }: CheckedCondition,
  context: CheckContext,
): void {
  const value = syntax.values[0]
  if (field.rules.special !== 'span-attribute' || value?.kind !== 'string') return
  if (operator === '=' || operator === '!=') {
    const span = { start: syntax.operator.span.start, end: value.span.end }
    const rest = `LIKE '%${value.text}%'`
    const fixes =
      operator === '=' && isPlain(value) ? [replaceWith(`Write ${rest}`, span, rest, 'unsafe')] : []
    context.report(spanAttributeEquality(syntax.operator.span, operator, fixes))
  } else if ((operator === 'LIKE' || operator === 'ILIKE') && !value.text.startsWith('%')) {
    const quote = context.source.text[value.span.start] ?? "'"
    const text = `${quote}%${value.text}${quote}`
    context.report(spanAttributePattern(value.span, replaceWith(`Write ${text}`, value.span, text, 'unsafe')))
  }
}

/** The value of an assessment is JSON text: a string in it has double quotes around it. */
export function assessmentPatternTrap(
  { field, operator, syntax }: CheckedCondition,
  context: CheckContext,
): void {
  const value = syntax.values[0]
  const { special } = field.rules
  if ((special !== 'feedback' && special !== 'expectation') || value?.kind !== 'string') return
  if (operator !== 'LIKE' && operator !== 'ILIKE') return
  const opens = /^[%_"[{\d-]/.test(value.text) || /^(true|false|null)/i.test(value.text)
  const closes = /[%_"\]}\d]$/.test(value.text) || /(true|false|null)$/i.test(value.text)
  if (value.text !== '' && opens && closes) return
  const text = `'${opens ? '' : '"'}${value.text}${closes ? '' : '"'}'`
  const fixes = isPlain(value) ? [replaceWith(`Write ${text}`, value.span, text, 'unsafe')] : []
  context.report(assessmentPattern(value.span, fixes))
}

function isPlain({ text }: StringSyntax): boolean {
  return !/['"\\]/.test(text)
}
