import type { ReadCondition } from '../../check/read-conditions.ts'
import { define } from '../../diagnostics/define.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { TaggingConfig } from '../../schema/tagging.ts'

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

/** What `explain` shows of it. */
export const requiredTagEntry = requiredTag.entry

/** Reports a condition on whether a tag is there that every trace has. */
export function reportRequiredTag(
  { field, relation, span }: ReadCondition,
  tagging: TaggingConfig,
  report: Report,
): void {
  if (!tagging.required.includes(field.name)) return
  if (relation === 'present' || relation === 'missing') {
    report(requiredTag(span, field.name, relation === 'present'))
  }
}
