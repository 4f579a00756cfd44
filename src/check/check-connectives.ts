import {
  missingAnd,
  orUnsupported,
  parenthesesUnsupported,
  strayAnd,
  wrongConnective,
} from '../diagnostics/catalogue/logic.ts'
import type { Fix } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Span } from '../source/span.ts'
import type {
  ConnectiveSyntax,
  ExpressionSyntax,
  FilterSyntax,
  GroupSyntax,
  LogicSyntax,
} from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import type { CheckedCondition } from './checked-condition.ts'
import { anyOf } from './operator-fixes.ts'
import { splitAlternatives } from './split-alternatives.ts'

/** What joins the operands of an AND must be the word AND. */
export function checkConnectives({ connectives, operands }: LogicSyntax, context: CheckContext): void {
  for (const [index, connective] of connectives.entries()) {
    if (connective.reported === true) continue
    if (connective.form === 'absent') reportAbsent(connective, operands[index], operands[index + 1], context)
    else if (connective.form !== 'word') reportWrong(connective, 'AND', context)
  }
}

function reportAbsent(
  { span }: ConnectiveSyntax,
  left: ExpressionSyntax | undefined,
  right: ExpressionSyntax | undefined,
  context: CheckContext,
): void {
  const { text } = context.source
  const { and, quirks } = context.dialect
  const accepted = and === 'loose' && !(quirks.aliases && isAliased(left, right))
  const at = { start: span.start, end: span.start }
  const after = /\s/.test(text[span.start] ?? ' ') ? '' : ' '
  context.report(missingAnd(span, accepted, replaceWith('Write AND', at, ` AND${after}`, 'safe')))
}

/** To MLflow's tokenizer a name that no symbol follows is an alias of the comparison or list before it. */
function isAliased(left: ExpressionSyntax | undefined, right: ExpressionSyntax | undefined): boolean {
  return !isPresence(left) && (isPresence(right) || isMembership(right))
}

function isPresence(syntax: ExpressionSyntax | undefined): boolean {
  return syntax?.kind === 'condition' && /^IS/.test(syntax.operator.operator ?? '')
}

function isMembership(syntax: ExpressionSyntax | undefined): boolean {
  return syntax?.kind === 'condition' && /IN$/.test(syntax.operator.operator ?? '')
}

function reportWrong({ span, text }: ConnectiveSyntax, word: 'AND' | 'OR', context: CheckContext): void {
  context.report(
    wrongConnective(span, text, replaceWith(`Write ${word}`, span, spaced(word, span, context), 'safe')),
  )
}

function spaced(word: string, { start, end }: Span, { source: { text } }: CheckContext): string {
  const before = start > 0 && !/\s/.test(text[start - 1] ?? '') ? ' ' : ''
  const after = end < text.length && !/\s/.test(text[end] ?? '') ? ' ' : ''
  return before + word + after
}

/** An AND that joins nothing: an error, or where the dialect ignores it a warning. */
export function checkStrays({ strays }: FilterSyntax, context: CheckContext): void {
  const accepted = context.dialect.and === 'loose'
  for (const { span, text, logic, form, reported } of strays) {
    if (reported === true) continue
    const ignored = accepted && logic === 'and' && form === 'word'
    context.report(
      strayAnd(span, text, ignored, replaceWith(`Remove ${text}`, withSpace(span, context), '', 'safe')),
    )
  }
}

function withSpace({ start, end }: Span, { source: { text } }: CheckContext): Span {
  const blank = /\s*/y
  blank.lastIndex = end
  const after = blank.exec(text)?.[0].length ?? 0
  if (start === 0 || end + after < text.length) return { start, end: end + after }
  return { start: start - (/\s*$/.exec(text.slice(0, start))?.[0].length ?? 0), end }
}

/** Parentheses around conditions. */
export function checkGroup(group: GroupSyntax, context: CheckContext): void {
  if (context.dialect.logic.groups || group.inner.kind === 'or') return
  const fix: Fix = {
    title: 'Remove the parentheses',
    safety: 'safe',
    edits: [removal(group.open, context), removal(group.close, context)],
  }
  context.report(parenthesesUnsupported(group.span, fix))
}

function removal(span: Span, { source: { text } }: CheckContext) {
  const letters = /\w/.test(text[span.start - 1] ?? '') && /\w/.test(text[span.end] ?? '')
  return { span, text: letters ? ' ' : '' }
}

/** OR, where the dialect has none: reported once, with one filter for each side or, on one field, all in one. */
export function checkOr(
  or: LogicSyntax,
  group: GroupSyntax | undefined,
  conditions: readonly CheckedCondition[],
  context: CheckContext,
): void {
  if (context.dialect.logic.or) {
    for (const connective of or.connectives)
      if (connective.form !== 'word') reportWrong(connective, 'OR', context)
    return
  }
  const fix =
    conditions.length === or.operands.length
      ? inOneCondition((group ?? or).span, conditions, context)
      : undefined
  const [first] = or.connectives
  const split = context.root === undefined ? [] : splitAlternatives(context.root, context)
  if (first !== undefined) context.report(orUnsupported(first.span, split, fix))
  if (group !== undefined) context.report(parenthesesUnsupported(group.span, fix))
}

/** `a = 'x' OR a = 'y'` in one condition, where the field has an operator for that. */
function inOneCondition(
  whole: Span,
  conditions: readonly CheckedCondition[],
  context: CheckContext,
): Fix | undefined {
  const [one] = conditions
  const texts = conditions.map(equalText).filter((text) => text !== undefined)
  if (
    one === undefined ||
    texts.length < conditions.length ||
    !conditions.every((other) => sameField(one, other))
  ) {
    return undefined
  }
  const name = textOf(context, one.field.syntax.span)
  const { operators } = one.field.rules
  if (operators.IN !== undefined) {
    return replaceWith('Use IN', whole, `${name} IN (${texts.map((text) => `'${text}'`).join(', ')})`, 'safe')
  }
  return operators.RLIKE === undefined
    ? undefined
    : replaceWith('Use RLIKE', whole, `${name} RLIKE ${anyOf(texts, one.field)}`, 'unsafe')
}

function sameField(
  { field: { field: one } }: CheckedCondition,
  { field: { field: other } }: CheckedCondition,
): boolean {
  return one.scope === other.scope && one.name === other.name
}

/** The text that a condition asks a field to be equal to, where that needs no care to write again. */
function equalText({ operator, syntax }: CheckedCondition): string | undefined {
  const value = syntax.values[0]
  return operator === '=' && value?.kind === 'string' && !/['"\\]/.test(value.text) ? value.text : undefined
}
