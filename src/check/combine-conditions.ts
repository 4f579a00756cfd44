import { mixedTimeBounds, spanBoundOutOfRange } from '../diagnostics/catalogue/time-bounds.ts'
import { emptyRun, missingExcluded, overriddenRun, spanTimeBound } from '../diagnostics/catalogue/traps.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Filter, Scalar, SomeFilter } from '../filter/filter.ts'
import { joinFilters } from '../filter/join-filters.ts'
import { mergeSpans } from '../filter/merge-spans.ts'
import type { ExpressionSyntax } from '../syntax/tree.ts'
import type { CheckContext } from './check-context.ts'
import type { CheckedCondition } from './checked-condition.ts'
import { fitsInteger } from './integers.ts'
import { writePath } from './write-path.ts'

/** An operand of a conjunction: a condition, or something already put together. */
export type Conjunct = CheckedCondition | { readonly filter: Filter; readonly syntax: ExpressionSyntax }

/** Puts the operands of a conjunction together as the dialect does; reports what goes wrong between them. */
export function combine(conjuncts: readonly Conjunct[], context: CheckContext): Filter {
  const conditions = conjuncts.filter(isCondition)
  warnOfMissing(conditions, context)
  const kept = context.dialect.conjunction.lastRun ? lastRun(conjuncts, context) : conjuncts
  const bounds = checkTimeBounds(conditions, context)
  const filters = context.dialect.conjunction.oneSpan
    ? oneSpan(kept, bounds)
    : kept.map(({ filter }) => filter)
  return joinFilters('and', filters)
}

function isCondition(conjunct: Conjunct): conjunct is CheckedCondition {
  return 'operator' in conjunct
}

// --- `!=` leaves out what is missing

function warnOfMissing(conditions: readonly CheckedCondition[], context: CheckContext): void {
  if (context.dialect.name !== 'mlflow') return
  const settled = new Set(conditions.filter(({ operator }) => operator !== '!=').map(fieldKey))
  for (const condition of conditions) {
    const { field, operator, values, syntax } = condition
    const open = context.schema.scopes[field.field.scope]?.open
    if (operator !== '!=' || open === undefined || field.rules.special !== undefined) continue
    if (field.key in (open.known ?? {}) || values[0] === '' || settled.has(fieldKey(condition))) continue
    settled.add(fieldKey(condition))
    const name = writePath(context.dialect, field.field.scope, field.field.name) ?? field.written
    context.report(missingExcluded(syntax.operator.span, name))
  }
}

function fieldKey({ field: { field } }: CheckedCondition): string {
  return `${field.scope}.${field.name}`
}

// --- Of several runs the last

function lastRun(conjuncts: readonly Conjunct[], context: CheckContext): readonly Conjunct[] {
  const runs = conjuncts.filter(({ filter }) => filter.kind === 'some' && filter.of === 'runs')
  const last = runs.at(-1)
  if (last === undefined) return conjuncts
  for (const { syntax } of runs.slice(0, -1)) reportOverridden(syntax, context)
  const ignored = isCondition(last) && last.values[0] === ''
  if (ignored) context.report(emptyRun(last.syntax.values[0]?.span ?? last.syntax.span))
  return conjuncts.filter((one) => !runs.includes(one) || (one === last && !ignored))
}

function reportOverridden(syntax: ExpressionSyntax, context: CheckContext): void {
  const { text } = context.source
  const following = /\s*AND\s*/iy
  following.lastIndex = syntax.span.end
  const joined = following.exec(text)?.[0].length ?? 0
  const span = { start: syntax.span.start, end: syntax.span.end + joined }
  context.report(overriddenRun(syntax.span, replaceWith('Remove this condition', span, '', 'safe')))
}

// --- All span conditions are about one span

interface TimeBound {
  /** Spans begin at this time or later, ns since the epoch. */
  readonly nanoseconds: Scalar
}

function oneSpan(conjuncts: readonly Conjunct[], bound: TimeBound | undefined): readonly Filter[] {
  const merged = mergeSpans(
    conjuncts.flatMap(({ filter }) => (filter.kind === 'and' ? filter.operands : [filter])),
  )
  if (bound === undefined) return merged
  return merged.map((filter) =>
    isSpans(filter) ? { ...filter, where: joinFilters('and', [beginsAt(bound), filter.where]) } : filter,
  )
}

function isSpans(filter: Filter): filter is SomeFilter {
  return filter.kind === 'some' && filter.of === 'spans'
}

function beginsAt({ nanoseconds }: TimeBound): Filter {
  return {
    kind: 'compare',
    field: { scope: 'span', name: 'start_time_ns', type: 'number' },
    relation: 'atLeast',
    value: nanoseconds,
  }
}

/** MLflow bounds the spans' beginnings by the greatest lower bound of the time, and fails on a quoted one. */
function checkTimeBounds(
  conditions: readonly CheckedCondition[],
  context: CheckContext,
): TimeBound | undefined {
  const { spanTolerance } = context.dialect.conjunction
  if (spanTolerance === undefined) return undefined
  const bounds = conditions.filter(isLowerBound)
  const spans = conditions.filter(({ filter }) => isSpans(filter))
  const quoted = bounds.filter(({ syntax }) => syntax.values[0]?.kind === 'string')
  const [first] = quoted
  if (first !== undefined && (spans.length > 0 || quoted.length < bounds.length)) {
    reportMixed(first, context)
    return undefined
  }
  if (bounds.length === 0 || spans.length === 0) return undefined
  for (const { syntax } of spans) context.report(spanTimeBound(syntax.field.span))
  return spanBound(greatestOf(bounds), spanTolerance, context)
}

function isLowerBound({ field, operator }: CheckedCondition): boolean {
  return (
    field.field.scope === 'attributes' &&
    field.field.name === 'timestamp_ms' &&
    (operator === '>' || operator === '>=')
  )
}

function greatestOf(bounds: readonly CheckedCondition[]): CheckedCondition {
  return bounds.reduce((one, other) => (timeOf(other) > timeOf(one) ? other : one))
}

function timeOf({ values: [value] }: CheckedCondition): number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : Number.NEGATIVE_INFINITY
}

/** MLflow calculates as Python does: only a number without point or exponent stays an integer, which has 64 bits at most. */
function spanBound(
  condition: CheckedCondition,
  tolerance: number,
  context: CheckContext,
): TimeBound | undefined {
  const time = timeOf(condition)
  const value = condition.syntax.values[0]
  const inexact = (Number(time) - tolerance) * 1_000_000
  if (typeof time === 'number' && !Number.isInteger(time)) return { nanoseconds: inexact }
  const nanoseconds = (BigInt(time) - BigInt(tolerance)) * 1_000_000n
  if (fitsInteger(nanoseconds)) return { nanoseconds }
  if (value?.kind !== 'number' || !value.integer) return { nanoseconds: inexact }
  context.report(spanBoundOutOfRange(value.span, value.text))
  return undefined
}

function reportMixed({ syntax, values }: CheckedCondition, context: CheckContext): void {
  const value = syntax.values[0]
  const number =
    typeof values[0] === 'number' || typeof values[0] === 'bigint' ? String(values[0]) : undefined
  const span = value?.span ?? syntax.span
  const fixes = number === undefined ? [] : [replaceWith('Remove the quotes', span, number, 'unsafe')]
  context.report(mixedTimeBounds(span, number, fixes))
}
