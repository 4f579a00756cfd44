import { define } from '../../diagnostics/define.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import { dialects } from '../../dialects/dialects.ts'
import type { Field } from '../../filter/filter.ts'
import type { SearchCall } from '../embedded.ts'
import type { LintedCondition, LintedFilter, LintRule } from './rule.ts'

const searchInLoop = define(
  {
    code: 'search-in-loop',
    severity: 'info',
    explain:
      'A search runs once for each value of a loop, and the values differ in one condition only. One search with IN finds them all.',
    wrong: {
      dialect: 'mlflow',
      host: 'python',
      text: `for trace_id in ids:
    found += mlflow.search_traces(filter_string=f"request_id = '{trace_id}'")`,
    },
    right: `found = mlflow.search_traces(filter_string=f"request_id IN {tuple(ids)!r}")`,
  },
  (name: string, field: string, source: string) => ({
    message: `${name} runs once for each {${source}}; one search with ${field} IN (…) finds them all.`,
  }),
)

/** A search for each of many values where one for all would do. */
export const searchInLoopRule: LintRule = {
  entry: searchInLoop.entry,
  checkFile({ extraction, filters }, report) {
    for (const call of extraction.calls) {
      const [filter, other] = call.texts.flatMap((index) => filters[index] ?? []).filter(isFilter)
      if (filter === undefined || other !== undefined) continue
      const varying = varyingCondition(filter, call)
      const source = varying?.holes[0]?.piece.source
      if (varying !== undefined && source !== undefined)
        report(searchInLoop(call.span, call.name, varying.written, source))
    }
  },
}

function isFilter({ template }: LintedFilter): boolean {
  return template.text.kind === 'filter'
}

/** The one condition whose value is the loop's, where its field could be one of a list. */
function varyingCondition(
  { template, conditions, config: { dialect = 'mlflow' } }: LintedFilter,
  { loop }: SearchCall,
): LintedCondition | undefined {
  const [only] = template.holes
  if (loop === undefined || only === undefined || template.holes.length > 1) return undefined
  const texts = [only.piece.source, ...only.piece.origins]
  const isLoops = texts.some((text) => loop.variables.some((name) => mentions(text, name)))
  if (!isLoops) return undefined
  return conditions.find(
    ({ holes, relation, field }) =>
      holes.includes(only) && relation === 'equals' && takesList(field, dialect),
  )
}

function mentions(expression: string, name: string): boolean {
  return expression.split(/[^\p{L}\p{N}_$]+/u).includes(name)
}

function takesList({ scope, name }: Field, dialect: DialectName): boolean {
  return Object.entries(dialects[dialect].scopes).some(([prefix, { fields = {}, open }]) => {
    const own = Object.entries(fields).find(
      ([written, rules]) => (rules.scope ?? prefix) === scope && (rules.field ?? written) === name,
    )
    const rules = own?.[1] ?? (prefix === scope ? open : undefined)
    return rules?.operators.IN !== undefined
  })
}
