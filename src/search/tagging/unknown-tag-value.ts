import type { ReadCondition } from '../../check/read-conditions.ts'
import { define } from '../../diagnostics/define.ts'
import type { Fix, Report } from '../../diagnostics/diagnostic.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { knownTagValues, type TaggingConfig } from '../../schema/tagging.ts'

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

/** What `explain` shows of it. */
export const unknownTagValueEntry = unknownTagValue.entry

/** Reports values that the strategy does not have for the tag. */
export function reportUnknownTagValues(
  { field, relation, value, valueSpan }: ReadCondition,
  tagging: TaggingConfig,
  report: Report,
): void {
  const known = knownTagValues(tagging, field.name)
  if (known === undefined || valueSpan === undefined) return
  if (!['equals', 'differs', 'in', 'notIn'].includes(relation)) return
  for (const text of [value].flat()) {
    if (typeof text !== 'string' || known.includes(text)) continue
    const expected = typeof value === 'string' ? nearest(text, known) : undefined
    const fixes =
      expected === undefined ? [] : [replaceWith(`Write '${expected}'`, valueSpan, `'${expected}'`, 'unsafe')]
    report(unknownTagValue(valueSpan, field.name, text, known, fixes))
  }
}
