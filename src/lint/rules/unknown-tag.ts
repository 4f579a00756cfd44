import { define } from '../../diagnostics/define.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { TaggingConfig } from '../lint-config.ts'
import type { LintedCondition, LintRule } from './rule.ts'

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

/** A tag that the tagging strategy does not have. */
export const unknownTagRule: LintRule = {
  entry: unknownTag.entry,
  checkFilter({ conditions, config: { tagging } }, report) {
    const keys = knownTags(tagging)
    if (keys === undefined) return
    for (const condition of conditions) {
      const { field, fieldSpan } = condition
      if (!isOwnTag(condition) || keys.includes(field.name)) continue
      const expected = nearest(field.name, keys)
      const written = expected && condition.written.replace(field.name, expected)
      const fixes =
        written === undefined ? [] : [replaceWith(`Write ${written}`, fieldSpan, written, 'unsafe')]
      report(unknownTag(fieldSpan, field.name, expected, keys, fixes))
    }
  },
}

/** Every tag there is, where the configuration says so. */
function knownTags(tagging: TaggingConfig | undefined): readonly string[] | undefined {
  if (tagging?.keys === undefined) return undefined
  return [...new Set([...tagging.keys, ...tagging.required, ...Object.keys(tagging.values)])]
}

/** Whether the condition is about a tag that a program sets: none of MLflow's, and its name is known. */
export function isOwnTag({ field, written }: LintedCondition): boolean {
  return (
    field.scope === 'tags' &&
    !/^(?:mlflow\.|eval\.requestId$)/.test(field.name) &&
    written.includes(field.name) &&
    !/^zq\d+qz$/.test(field.name)
  )
}
