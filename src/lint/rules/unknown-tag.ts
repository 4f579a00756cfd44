import { reportUnknownTag, unknownTagEntry } from '../../search/tagging/unknown-tag.ts'
import { isOwnTag } from './is-own-tag.ts'
import type { LintRule } from './rule.ts'

/** A tag that the tagging strategy does not have. */
export const unknownTagRule: LintRule = {
  entry: unknownTagEntry,
  checkFilter({ conditions, config: { tagging } }, report) {
    if (tagging === undefined) return
    for (const condition of conditions.filter(isOwnTag)) reportUnknownTag(condition, tagging, report)
  },
}
