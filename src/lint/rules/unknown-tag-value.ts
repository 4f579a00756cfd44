import { define } from '../../diagnostics/define.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { LintRule } from './rule.ts'
import { isOwnTag } from './unknown-tag.ts'

const unknownTagValue = define(
  {
    code: 'unknown-tag-value',
    severity: 'warning',
    explain:
      'The configuration names the values that this tag can have (tagging.values), and this is none of them: no trace has it.',
    wrong: { dialect: 'mlflow', text: "tags.environment = 'prodution'" },
    right: "tags.environment = 'production'",
  },
  (key: string, value: string, known: readonly string[], fixes: readonly Fix[]) => ({
    message: `The tag "${key}" is never '${value}'; expected one of ${known.map((one) => `'${one}'`).join(', ')}.`,
    fixes,
  }),
)

/** A value that the tagging strategy does not have for a tag. */
export const unknownTagValueRule: LintRule = {
  entry: unknownTagValue.entry,
  checkFilter({ conditions, config: { tagging } }, report) {
    for (const condition of conditions) {
      const { field, relation, value, valueSpan } = condition
      const known =
        tagging && Object.hasOwn(tagging.values, field.name) ? tagging.values[field.name] : undefined
      if (known === undefined || valueSpan === undefined || !isOwnTag(condition)) continue
      if (!['equals', 'differs', 'in', 'notIn'].includes(relation)) continue
      for (const text of [value].flat()) {
        if (typeof text !== 'string' || known.includes(text)) continue
        const expected = typeof value === 'string' ? nearest(text, known) : undefined
        const fixes =
          expected === undefined
            ? []
            : [replaceWith(`Write '${expected}'`, valueSpan, `'${expected}'`, 'unsafe')]
        report(unknownTagValue(valueSpan, field.name, text, known, fixes))
      }
    }
  },
}
