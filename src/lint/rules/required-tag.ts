import { reportRequiredTag, requiredTagEntry } from '../../search/tagging/required-tag.ts'
import { isOwnTag } from './is-own-tag.ts'
import type { LintRule } from './rule.ts'

/** Asks for the presence of a tag that every trace has. */
export const requiredTagRule: LintRule = {
  entry: requiredTagEntry,
  checkFilter({ conditions, config: { tagging } }, report) {
    if (tagging === undefined) return
    for (const condition of conditions.filter(isOwnTag)) reportRequiredTag(condition, tagging, report)
  },
}
