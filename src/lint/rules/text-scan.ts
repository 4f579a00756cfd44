import { define } from '../../diagnostics/define.ts'
import type { Template } from '../template/template.ts'
import type { LintedCondition, LintRule } from './rule.ts'

const textScan = define(
  {
    code: 'text-scan',
    severity: 'info',
    explain:
      'The condition has every text read from its beginning to its end: a pattern with % in front, a regular expression, or a search in the JSON of whole spans. No index helps. On many traces such a filter takes seconds to minutes unless other conditions, a lower bound of the time above all, leave few to read.',
    wrong: { dialect: 'mlflow', text: "trace.text LIKE '%refund%'" },
    right: "timestamp_ms > 1749006880539 AND tags.topic = 'refund'",
  },
  (what: string) => ({
    message: `${what}: every text there is has to be read for it.`,
    help: 'A lower bound of the time, as timestamp_ms > 1749006880539, leaves less to read.',
  }),
)

/** A search through whole texts that no lower bound of the time narrows. */
export const textScanRule: LintRule = {
  entry: textScan.entry,
  checkFilter({ template, conditions }, report) {
    if (conditions.some(narrows)) return
    for (const condition of conditions) {
      const what = describeScan(condition, template)
      if (what !== undefined) report(textScan(condition.span, what))
    }
  },
}

/** Whether a condition leaves few traces: those of a time, of a run, or one by its id. */
export function narrows({ field, relation }: LintedCondition): boolean {
  if (field.type === 'time') return relation === 'above' || relation === 'atLeast' || relation === 'equals'
  const few = ['request_id', 'client_request_id', 'mlflow.sourceRun', 'mlflow.trace.session', 'run']
  return few.includes(field.name) && (relation === 'equals' || relation === 'in')
}

/** What is slow about a condition, if anything. */
function describeScan({ field, relation, valueSpan }: LintedCondition, { skeleton }: Template) {
  if (field.scope === 'span' && field.name !== 'name' && field.name !== 'type' && field.name !== 'status')
    return 'This searches the JSON of whole spans'
  if (relation === 'matches') return 'This tries a regular expression'
  if (relation !== 'like' && relation !== 'ilike') return undefined
  const pattern = valueSpan === undefined ? '' : skeleton.slice(valueSpan.start + 1)
  return pattern.startsWith('%') && !/^%['"]/.test(pattern) ? 'This pattern begins with %' : undefined
}
