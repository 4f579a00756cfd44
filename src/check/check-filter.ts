import { blankFilter, notUnsupported } from '../diagnostics/catalogue/logic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Filter } from '../filter/filter.ts'
import { joinFilters } from '../filter/join-filters.ts'
import { operatorFacts } from '../language/operators.ts'
import { relations } from '../language/relations.ts'
import type { ExpressionSyntax, FilterSyntax, GroupSyntax, LogicSyntax, NotSyntax } from '../syntax/tree.ts'
import { checkCondition } from './check-condition.ts'
import { checkConnectives, checkGroup, checkOr, checkStrays } from './check-connectives.ts'
import type { CheckContext } from './check-context.ts'
import type { CheckedCondition } from './checked-condition.ts'
import { combine } from './combine-conditions.ts'
import { findRedundant } from './find-redundant.ts'

/** The filter that a tree means, as far as it means one: undefined where some part is in error. */
export function checkFilter(syntax: FilterSyntax, context: CheckContext): Filter | undefined {
  checkStrays(syntax, context)
  if (syntax.expression === undefined) return nothing(syntax, context)
  return checkExpression(syntax.expression, context)?.filter
}

/** A filter without conditions lets everything through. */
function nothing({ span }: FilterSyntax, { source: { text }, dialect, report }: CheckContext): Filter {
  if (dialect.quirks.blank === 'refused' && text !== '' && text.trim() === '') {
    report(
      blankFilter(span, replaceWith('Leave the filter empty', { start: 0, end: text.length }, '', 'safe')),
    )
  }
  return { kind: 'constant', value: true, span }
}

/** A part that is in order; of a single condition also what it is made of. */
type Checked = CheckedCondition | { readonly filter: Filter; readonly syntax: ExpressionSyntax }

function checkExpression(syntax: ExpressionSyntax, context: CheckContext): Checked | undefined {
  switch (syntax.kind) {
    case 'and':
      return checkAnd(syntax, context)
    case 'or':
      return checkOrOperands(syntax, context)
    case 'not':
      return checkNot(syntax, context)
    case 'group':
      return checkGrouped(syntax, context)
    case 'condition':
      return checkAlone(syntax, context)
  }
}

function checkAlone(
  syntax: ExpressionSyntax & { kind: 'condition' },
  context: CheckContext,
): Checked | undefined {
  const checked = checkCondition(syntax, context)
  if (checked === undefined) return undefined
  return { filter: combine([checked], context), syntax }
}

function checkAnd(syntax: LogicSyntax, context: CheckContext): Checked | undefined {
  checkConnectives(syntax, context)
  const operands = syntax.operands.map((operand) =>
    operand.kind === 'condition' ? checkCondition(operand, context) : checkExpression(operand, context),
  )
  const known = operands.filter((operand) => operand !== undefined)
  findRedundant(known.filter(isCondition), context)
  if (known.length < operands.length) return undefined
  return { filter: { ...combine(known, context), span: syntax.span }, syntax }
}

function isCondition(checked: Checked): checked is CheckedCondition {
  return 'operator' in checked
}

function checkOrOperands(
  syntax: LogicSyntax,
  context: CheckContext,
  group?: GroupSyntax,
): Checked | undefined {
  const operands = syntax.operands.map((operand) =>
    operand.kind === 'condition' ? checkCondition(operand, context) : checkExpression(operand, context),
  )
  const known = operands.filter((operand) => operand !== undefined)
  checkOr(syntax, group, known.filter(isCondition), context)
  if (known.length < operands.length) return undefined
  const filters = known.map((operand) =>
    isCondition(operand) ? combine([operand], context) : operand.filter,
  )
  return { filter: { ...joinFilters('or', filters), span: syntax.span }, syntax }
}

function checkGrouped(syntax: GroupSyntax, context: CheckContext): Checked | undefined {
  checkGroup(syntax, context)
  return syntax.inner.kind === 'or'
    ? checkOrOperands(syntax.inner, context, syntax)
    : checkExpression(syntax.inner, context)
}

function checkNot(syntax: NotSyntax, context: CheckContext): Checked | undefined {
  const checked = checkExpression(syntax.operand, context)
  if (!context.dialect.logic.not) {
    context.report(notUnsupported(syntax.keyword, syntax.text, opposite(syntax, context)))
  }
  if (checked === undefined) return undefined
  return { filter: { kind: 'not', operand: checked.filter, span: syntax.span }, syntax }
}

/** `NOT a = b` is nearly `a != b`. */
function opposite({ keyword, operand }: NotSyntax, { dialect }: CheckContext) {
  if (operand.kind !== 'condition' || operand.operator.operator === undefined) return undefined
  const { means } = operatorFacts(operand.operator.operator)
  const complement = means.kind === 'relation' ? relations[means.relation].complement : undefined
  const spelling = Object.entries(spellings).find(([, relation]) => relation === complement)?.[0]
  if (spelling === undefined || dialect.logic.not) return undefined
  const removed = { span: { start: keyword.start, end: operand.span.start }, text: '' }
  const { edits, ...fix } = replaceWith(`Use ${spelling}`, operand.operator.span, spelling, 'unsafe')
  return { ...fix, edits: [removed, ...edits] }
}

const spellings = {
  '=': 'equals',
  '!=': 'differs',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
} as const
