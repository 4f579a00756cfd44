import { dialectFor } from '../../check/dialect-for.ts'
import type { ParseOptions } from '../../check/parse-filter.ts'
import type { CompareFilter, Filter, PresentFilter } from '../../filter/filter.ts'
import { traceSchema } from '../../schema/trace-schema.ts'
import { defaultLimits } from '../../source/limits.ts'
import { plainText } from '../../source/source-text.ts'
import { coverSpans } from '../../source/span.ts'
import { parseFilterSyntax } from '../../syntax/parse-filter-syntax.ts'
import type { ConditionSyntax, ExpressionSyntax } from '../../syntax/tree.ts'
import type { TagCondition } from './tag-condition.ts'

/** The conditions on tags of a filter that was read from this text. */
export function tagConditions(filter: Filter, text: string, options: ParseOptions): readonly TagCondition[] {
  const { dialect = 'databricks', schema = traceSchema, limits } = options
  const rules = dialectFor(dialect, schema).lexical
  const { expression } = parseFilterSyntax(plainText(text), rules, { ...defaultLimits, ...limits }, () => {})
  const meant = new Map(leavesOf(filter, false).map((leaf) => [leaf.filter.span?.start, leaf]))
  return conditionsOf(expression).flatMap((syntax) => {
    const leaf = meant.get(syntax.span.start)
    return leaf?.filter.field.scope === 'tags' ? [placed(leaf, syntax, text)] : []
  })
}

function conditionsOf(syntax: ExpressionSyntax | undefined): readonly ConditionSyntax[] {
  switch (syntax?.kind) {
    case undefined:
      return []
    case 'condition':
      return [syntax]
    case 'not':
      return conditionsOf(syntax.operand)
    case 'group':
      return conditionsOf(syntax.inner)
    case 'and':
    case 'or':
      return syntax.operands.flatMap(conditionsOf)
  }
}

interface Leaf {
  readonly filter: CompareFilter | PresentFilter
  readonly negated: boolean
}

function leavesOf(filter: Filter, negated: boolean): readonly Leaf[] {
  switch (filter.kind) {
    case 'compare':
    case 'present':
      return [{ filter, negated }]
    case 'not':
      return leavesOf(filter.operand, !negated)
    case 'and':
    case 'or':
      return filter.operands.flatMap((operand) => leavesOf(operand, negated))
    case 'some':
    case 'constant':
      return []
  }
}

function placed({ filter, negated }: Leaf, syntax: ConditionSyntax, text: string): TagCondition {
  const { field, span } = syntax
  const [first, last] = [syntax.values[0], syntax.values.at(-1)]
  return {
    field: filter.field,
    written: text.slice(field.span.start, field.span.end),
    relation: filter.kind === 'compare' ? filter.relation : negated ? 'missing' : 'present',
    ...(filter.kind === 'compare' && { value: filter.value }),
    span,
    fieldSpan: field.span,
    ...(first && last && { valueSpan: coverSpans(first.span, last.span) }),
  }
}
