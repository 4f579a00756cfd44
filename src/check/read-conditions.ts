import type { CompareFilter, Field, Filter, PresentFilter, Value } from '../filter/filter.ts'
import type { Relation } from '../language/relations.ts'
import { traceSchema } from '../schema/trace-schema.ts'
import { defaultLimits } from '../source/limits.ts'
import { plainText } from '../source/source-text.ts'
import { coverSpans, type Span } from '../source/span.ts'
import { conditionsOf } from '../syntax/conditions-of.ts'
import { parseFilterSyntax } from '../syntax/parse-filter-syntax.ts'
import type { ConditionSyntax } from '../syntax/tree.ts'
import { dialectFor } from './dialect-for.ts'
import type { ParseOptions } from './parse-filter.ts'

/** A condition as it is written, and what it means. */
export interface ReadCondition {
  readonly field: Field
  /** The field as it is written. */
  readonly written: string
  /** `present` and `missing`: IS NOT NULL and IS NULL. */
  readonly relation: Relation | 'present' | 'missing'
  /** Absent where there is none. */
  readonly value?: Value
  readonly span: Span
  readonly fieldSpan: Span
  readonly operatorSpan: Span
  /** Absent where there is none. */
  readonly valueSpan?: Span
}

/** The conditions of a text and what they mean, by the filter that was read from it, in the order of the text. */
export function readConditions(
  filter: Filter,
  text: string,
  options: ParseOptions = {},
): readonly ReadCondition[] {
  const { dialect = 'databricks', schema = traceSchema, limits } = options
  const rules = dialectFor(dialect, schema).lexical
  const { expression } = parseFilterSyntax(plainText(text), rules, { ...defaultLimits, ...limits }, () => {})
  const meant = new Map(leavesOf(filter, false).map((leaf) => [spanKey(leaf.filter.span), leaf]))
  return conditionsOf(expression).flatMap((syntax) => {
    const leaf = meant.get(spanKey(syntax.span))
    return leaf === undefined ? [] : [placed(leaf, syntax, text)]
  })
}

interface Leaf {
  readonly filter: CompareFilter | PresentFilter
  readonly negated: boolean
}

/** A condition on something related has the span of what asks for it. */
function leavesOf(filter: Filter, negated: boolean): readonly Leaf[] {
  switch (filter.kind) {
    case 'compare':
    case 'present':
      return [{ filter, negated }]
    case 'not':
      return leavesOf(filter.operand, !negated)
    case 'some':
      return leavesOf(filter.where, negated).map((leaf) => ({
        ...leaf,
        filter: { ...leaf.filter, ...(filter.span && { span: leaf.filter.span ?? filter.span }) },
      }))
    case 'and':
    case 'or':
      return filter.operands.flatMap((operand) => leavesOf(operand, negated))
    case 'constant':
      return []
  }
}

function spanKey(span: Span | undefined): string {
  return `${span?.start}:${span?.end}`
}

function placed({ filter, negated }: Leaf, syntax: ConditionSyntax, text: string): ReadCondition {
  const { field, operator, span } = syntax
  const [first, last] = [syntax.values[0], syntax.values.at(-1)]
  return {
    field: filter.field,
    written: text.slice(field.span.start, field.span.end),
    relation: filter.kind === 'compare' ? filter.relation : negated ? 'missing' : 'present',
    ...(filter.kind === 'compare' && { value: filter.value }),
    span,
    fieldSpan: field.span,
    operatorSpan: operator.span,
    ...(first && last && { valueSpan: coverSpans(first.span, last.span) }),
  }
}
