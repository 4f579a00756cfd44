import { isTagOfMlflow } from '../../schema/tagging.ts'
import type { LintedCondition } from './rule.ts'

/** Whether the condition is about a tag that a program sets: none of MLflow's, and its name is known. */
export function isOwnTag({ field, written }: LintedCondition): boolean {
  return (
    field.scope === 'tags' &&
    !isTagOfMlflow(field.name) &&
    written.includes(field.name) &&
    !/^zq\d+qz$/.test(field.name)
  )
}
