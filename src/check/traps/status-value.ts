import { statusPattern, unknownStatus } from '../../diagnostics/catalogue/values.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { operatorFacts } from '../../language/operators.ts'
import { compilePattern } from '../../language/pattern.ts'
import type { ValueSyntax } from '../../syntax/tree.ts'
import { type CheckContext, textOf } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'

/** A value that is none of those the field has is accepted and matches nothing. */
export function statusTrap(condition: CheckedCondition, context: CheckContext): void {
  const { field, operator, syntax } = condition
  const known = context.schema.scopes[field.field.scope]?.fields?.[field.field.name]?.values
  const { means } = operatorFacts(operator)
  if (known === undefined || means.kind !== 'relation') return
  const value = syntax.values[0]
  if (value === undefined) return
  if (means.relation === 'like') checkPattern(condition, value, known, context)
  else if (value.kind === 'list') for (const item of value.items) checkValue(item, known, context)
  else if (means.relation === 'equals' || means.relation === 'differs') checkValue(value, known, context)
}

function checkValue(value: ValueSyntax, known: readonly string[], context: CheckContext): void {
  const text =
    value.kind === 'hole' ? context.holes[value.hole] : value.kind === 'string' ? value.text : undefined
  if (typeof text !== 'string' || known.includes(text)) return
  const meant = meantStatus(text, known)
  const fixes =
    meant === undefined || value.kind === 'hole'
      ? []
      : [replaceWith(`Write '${meant}'`, value.span, `'${meant}'`, 'unsafe')]
  context.report(unknownStatus(value.span, textOf(context, value.span), meant, known, fixes))
}

function meantStatus(text: string, known: readonly string[]): string | undefined {
  const word = text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  const [status] = Object.entries(words).find(([, others]) => others.includes(word)) ?? []
  const meant = known.find((one) => one === word) ?? status ?? nearest(word, known)
  return meant !== undefined && known.includes(meant) ? meant : undefined
}

/** What other systems call the same. */
const words: Readonly<Record<string, readonly string[]>> = {
  OK: [
    'SUCCESS',
    'SUCCEEDED',
    'SUCCESSFUL',
    'COMPLETED',
    'COMPLETE',
    'DONE',
    'FINISHED',
    'PASSED',
    'STATUS_CODE_OK',
    'TRACE_STATUS_OK',
    '200',
    'OKAY',
  ],
  ERROR: [
    'FAILURE',
    'FAILED',
    'FAIL',
    'ERR',
    'ERRORED',
    'EXCEPTION',
    'STATUS_CODE_ERROR',
    'TRACE_STATUS_ERROR',
    '500',
    'ERRORS',
  ],
  IN_PROGRESS: [
    'RUNNING',
    'PENDING',
    'STARTED',
    'INPROGRESS',
    'ACTIVE',
    'PROCESSING',
    'TRACE_STATUS_IN_PROGRESS',
    'WORKING',
  ],
  UNSET: ['STATUS_CODE_UNSET', 'NONE', 'UNKNOWN'],
}

function checkPattern(
  { filter }: CheckedCondition,
  value: ValueSyntax,
  known: readonly string[],
  context: CheckContext,
): void {
  const pattern = filter.kind === 'compare' ? filter.value : undefined
  if (typeof pattern !== 'string' || known.some(compilePattern(pattern))) return
  const folded = known.some(compilePattern(pattern.toUpperCase()))
  const upper = value.kind === 'string' ? value.text.toUpperCase() : ''
  const fixes =
    folded && value.kind === 'string' && !/['"\\]/.test(upper)
      ? [replaceWith(`Write '${upper}'`, value.span, `'${upper}'`, 'unsafe')]
      : []
  context.report(statusPattern(value.span, textOf(context, value.span), known, fixes))
}
