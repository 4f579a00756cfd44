import { reportUnknownTagValues, unknownTagValueEntry } from '../../search/tagging/unknown-tag-value.ts'
import { isOwnTag } from './is-own-tag.ts'
import type { LintRule } from './rule.ts'

/** A value that the tagging strategy does not have for a tag. */
export const unknownTagValueRule: LintRule = {
  entry: unknownTagValueEntry,
  checkFilter({ conditions, config: { tagging } }, report) {
    if (tagging === undefined) return
    for (const condition of conditions.filter(isOwnTag)) reportUnknownTagValues(condition, tagging, report)
  },
}
