import { parseFilter } from '../../check/parse-filter.ts'
import { type ReadCondition, readConditions } from '../../check/read-conditions.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import { conditionsIn } from '../template/conditions-in.ts'
import { renderTemplate } from '../template/render-template.ts'
import { standInCount } from '../template/stand-in.ts'
import type { Template } from '../template/template.ts'
import { outerSpan, type TextView } from '../text-view.ts'
import type { LintedCondition } from './rule.ts'

/**
 * The conditions of a filter in its dialect or, as a fault there hides no other, in the first one that makes it one; and
 * with the first stand-ins that keep all of them, as one that can never hold is none. Of what keeps fewer, the most.
 */
export function lintedConditions(
  template: Template,
  wanted: DialectName | undefined,
): readonly LintedCondition[] {
  const dialects = [...new Set([...(wanted ? [wanted] : []), ...inTurn])]
  const ways = template.holes.length === 0 ? 1 : standInCount
  let most: readonly LintedCondition[] = []
  for (let way = 0; way < ways; way++) {
    const filled = renderTemplate(template, way)
    const found = conditionsOf(filled, template, dialects)
    if (found !== undefined && found.length > most.length) most = found
    if (found !== undefined && found.length >= conditionsIn(filled.text).length) break
  }
  return most
}

const inTurn: readonly DialectName[] = ['mlflow', 'databricks', 'extended']

function conditionsOf(
  filled: TextView,
  template: Template,
  dialects: readonly DialectName[],
): readonly LintedCondition[] | undefined {
  for (const dialect of dialects) {
    const { filter } = parseFilter(filled.text, { dialect })
    if (filter === undefined) continue
    return readConditions(filter, filled.text, { dialect }).map((one) => onSkeleton(one, filled, template))
  }
  return undefined
}

function onSkeleton(condition: ReadCondition, filled: TextView, { holes }: Template): LintedCondition {
  const { value, span, fieldSpan, operatorSpan, ...rest } = condition
  const valueSpan = rest.valueSpan && outerSpan(filled, rest.valueSpan)
  const inside = holes.filter(({ start }) => valueSpan && valueSpan.start <= start && start < valueSpan.end)
  return {
    ...rest,
    ...(value !== undefined && inside.length === 0 && { value }),
    holes: inside,
    span: outerSpan(filled, span),
    fieldSpan: outerSpan(filled, fieldSpan),
    operatorSpan: outerSpan(filled, operatorSpan),
    ...(valueSpan && { valueSpan }),
  }
}
