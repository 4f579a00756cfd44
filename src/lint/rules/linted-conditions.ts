import { parseFilter } from '../../check/parse-filter.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { CompareFilter, Filter, PresentFilter } from '../../filter/filter.ts'
import { coverSpans, type Span } from '../../source/span.ts'
import type { ConditionSyntax } from '../../syntax/tree.ts'
import { conditionsIn } from '../template/conditions-in.ts'
import { renderTemplate } from '../template/render-template.ts'
import { standInCount } from '../template/stand-in.ts'
import type { Template } from '../template/template.ts'
import { outerSpan, type TextView } from '../text-view.ts'
import type { LintedCondition } from './rule.ts'

/** The conditions of a filter in the first dialect, and with the first stand-ins, that make it one; else none. */
export function lintedConditions(
  template: Template,
  dialect: DialectName | undefined,
): readonly LintedCondition[] {
  const dialects: readonly DialectName[] = dialect ? [dialect] : ['mlflow', 'databricks', 'extended']
  const ways = template.holes.length === 0 ? 1 : standInCount
  for (let way = 0; way < ways; way++) {
    const filled = renderTemplate(template, way)
    for (const name of dialects) {
      const { filter } = parseFilter(filled.text, { dialect: name })
      if (filter !== undefined) return conditionsOf(filter, filled, template)
    }
  }
  return []
}

function conditionsOf(filter: Filter, filled: TextView, template: Template): readonly LintedCondition[] {
  const meant = new Map(leavesOf(filter, false).map((leaf) => [spanKey(leaf.filter.span), leaf]))
  return conditionsIn(filled.text).flatMap((syntax) => {
    const leaf = meant.get(spanKey(syntax.span))
    return leaf === undefined ? [] : [linted(leaf, syntax, filled, template)]
  })
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

function linted(
  { filter, negated }: Leaf,
  syntax: ConditionSyntax,
  filled: TextView,
  template: Template,
): LintedCondition {
  const on = (span: Span) => outerSpan(filled, span)
  const [first, last] = [syntax.values[0], syntax.values.at(-1)]
  const valueSpan = first && last && on(coverSpans(first.span, last.span))
  const holes = template.holes.filter(
    ({ start }) => valueSpan !== undefined && valueSpan.start <= start && start < valueSpan.end,
  )
  const { start, end } = syntax.field.span
  return {
    field: filter.field,
    written: filled.text.slice(start, end),
    relation: filter.kind === 'compare' ? filter.relation : negated ? 'missing' : 'present',
    ...(filter.kind === 'compare' && holes.length === 0 && { value: filter.value }),
    holes,
    span: on(syntax.span),
    fieldSpan: on(syntax.field.span),
    operatorSpan: on(syntax.operator.span),
    ...(valueSpan && { valueSpan }),
  }
}
