import { contradiction, duplicateCondition } from '../diagnostics/catalogue/logic.ts'
import { alwaysMissing } from '../diagnostics/catalogue/traps.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Filter } from '../filter/filter.ts'
import { filterKey } from '../filter/filter-key.ts'
import { type CheckContext, textOf } from './check-context.ts'
import type { CheckedCondition } from './checked-condition.ts'
import { KnownValues } from './known-values.ts'

/** Reports, among the conditions of one conjunction, those that change nothing and those that leave nothing. */
export function findRedundant(conditions: readonly CheckedCondition[], context: CheckContext): void {
  for (const group of byField(conditions)) if (group.length > 1) findInField(group, context)
  findMissing(conditions, context)
}

/** Two conditions can only repeat or contradict each other where they look at one field. */
function byField(conditions: readonly CheckedCondition[]): Iterable<readonly CheckedCondition[]> {
  const groups = new Map<string, CheckedCondition[]>()
  for (const condition of conditions) {
    const { scope, name } = condition.field.field
    const key = `${scope}.${name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [condition])
    else group.push(condition)
  }
  return groups.values()
}

function findInField(conditions: readonly CheckedCondition[], context: CheckContext): void {
  const seen = new Set<string>()
  const known = new KnownValues()
  for (const condition of conditions) {
    const key = filterKey(condition.filter)
    if (seen.has(key)) reportDuplicate(condition, context)
    else if (hasOneValue(condition.filter)) reportClash(condition, known.admit(condition), context)
    seen.add(key)
  }
}

/** Conditions on things related may each be met by another one, and so never clash. */
function hasOneValue(filter: Filter): boolean {
  if (filter.kind === 'not') return hasOneValue(filter.operand)
  return filter.kind === 'compare' || filter.kind === 'present'
}

function reportDuplicate({ syntax }: CheckedCondition, context: CheckContext): void {
  const before = context.source.text.slice(Math.max(0, syntax.span.start - 64), syntax.span.start)
  const joined = /\s*(?:AND\s*)?$/i.exec(before)?.[0].length ?? 0
  const span = { start: syntax.span.start - joined, end: syntax.span.end }
  context.report(duplicateCondition(syntax.span, replaceWith('Remove this condition', span, '', 'safe')))
}

function reportClash(
  condition: CheckedCondition,
  clash: CheckedCondition | undefined,
  context: CheckContext,
): void {
  if (clash === undefined) return
  const { syntax, field } = condition
  context.report(contradiction(syntax.span, field.written, textOf(context, clash.syntax.span)))
}

/** A trace in progress has no execution time yet. */
function findMissing(conditions: readonly CheckedCondition[], context: CheckContext): void {
  if (!conditions.some(isInProgress)) return
  for (const { filter, field, syntax } of conditions) {
    if (filter.kind === 'compare' && filter.field.name === 'execution_time_ms') {
      context.report(alwaysMissing(syntax.span, field.written, 'a trace in progress has none yet'))
    }
  }
}

function isInProgress({ filter }: CheckedCondition): boolean {
  return (
    filter.kind === 'compare' &&
    filter.field.name === 'status' &&
    filter.relation === 'equals' &&
    filter.value === 'IN_PROGRESS'
  )
}
