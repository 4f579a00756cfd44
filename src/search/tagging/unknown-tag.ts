import type { ReadCondition } from '../../check/read-conditions.ts'
import { define } from '../../diagnostics/define.ts'
import type { Fix, Report } from '../../diagnostics/diagnostic.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { knownTags, type TaggingConfig } from '../../schema/tagging.ts'

const unknownTag = define(
  {
    code: 'unknown-tag',
    severity: 'warning',
    explain:
      'The configuration names the tags that traces have (tagging.keys), and this is none of them: a condition on it finds nothing. Tags that MLflow sets itself, mlflow.* and eval.requestId, need not be named.',
    wrong: { dialect: 'mlflow', text: "tags.enviroment = 'production'" },
    right: "tags.environment = 'production'",
  },
  (key: string, expected: string | undefined, known: readonly string[], fixes: readonly Fix[]) => ({
    message:
      expected === undefined
        ? `No trace has the tag "${key}"; configured are ${known.join(', ')}.`
        : `No trace has the tag "${key}"; expected "${expected}".`,
    fixes,
  }),
)

/** What `explain` shows of it. */
export const unknownTagEntry = unknownTag.entry

/** Reports a tag that the strategy does not have. */
export function reportUnknownTag(
  { field, fieldSpan, written }: ReadCondition,
  tagging: TaggingConfig,
  report: Report,
): void {
  const keys = knownTags(tagging)
  if (keys === undefined || keys.includes(field.name)) return
  const expected = nearest(field.name, keys)
  const mended = expected && written.replace(field.name, expected)
  const fixes = mended === undefined ? [] : [replaceWith(`Write ${mended}`, fieldSpan, mended, 'unsafe')]
  report(unknownTag(fieldSpan, field.name, expected, keys, fixes))
}
