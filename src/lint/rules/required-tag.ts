import { define } from '../../diagnostics/define.ts'
import type { LintRule } from './rule.ts'
import { isOwnTag } from './unknown-tag.ts'

const requiredTag = define(
  {
    code: 'required-tag',
    severity: 'info',
    explain:
      'The configuration says that every trace has this tag (tagging.required): asking whether it is there changes nothing, and asking for traces without it finds those only that break the rule.',
    wrong: { dialect: 'mlflow', text: "tags.environment IS NOT NULL AND status = 'OK'" },
    right: "status = 'OK'",
  },
  (key: string, present: boolean) => ({
    message: present
      ? `Every trace has the tag "${key}", so this condition changes nothing.`
      : `Every trace has the tag "${key}", so this finds only traces that were tagged wrongly.`,
  }),
)

/** Asks for the presence of a tag that every trace has. */
export const requiredTagRule: LintRule = {
  entry: requiredTag.entry,
  checkFilter({ conditions, config: { tagging } }, report) {
    for (const condition of conditions) {
      const { field, relation, span } = condition
      if (!isOwnTag(condition) || !tagging?.required.includes(field.name)) continue
      if (relation === 'present' || relation === 'missing')
        report(requiredTag(span, field.name, relation === 'present'))
    }
  },
}
