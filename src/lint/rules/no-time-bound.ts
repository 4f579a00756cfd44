import { define } from '../../diagnostics/define.ts'
import type { LintRule } from './rule.ts'
import { narrows } from './text-scan.ts'

const noTimeBound = define(
  {
    code: 'no-time-bound',
    severity: 'hint',
    explain:
      'A filter without a lower bound of the time looks at every trace there ever was, and takes longer with each day. It is reported where the configuration asks for it ("severities": {"no-time-bound": "hint"}), as for small stores it does not matter.',
    wrong: { dialect: 'mlflow', text: "tags.environment = 'production'" },
    right: "timestamp_ms > 1749006880539 AND tags.environment = 'production'",
  },
  () => ({
    message: 'This filter has no lower bound of the time; expected one, as timestamp_ms > 1749006880539.',
  }),
)

/** A search through all of time. */
export const noTimeBoundRule: LintRule = {
  entry: noTimeBound.entry,
  onRequest: true,
  checkFilter({ template, conditions }, report) {
    if (conditions.length === 0 || conditions.some(narrows) || template.text.certainty === 'part') return
    if (template.holes.some(({ place }) => place === 'conditions')) return
    report(noTimeBound({ start: 0, end: template.skeleton.length }))
  },
}
