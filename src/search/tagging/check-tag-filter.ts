import { type ParseOptions, parseFilter } from '../../check/parse-filter.ts'
import { readConditions } from '../../check/read-conditions.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isTagOfMlflow, type TaggingConfig } from '../../schema/tagging.ts'
import { reportRequiredTag } from './required-tag.ts'
import { reportUnknownTag } from './unknown-tag.ts'
import { reportUnknownTagValues } from './unknown-tag-value.ts'

/** What a filter asks of tags that no trace can answer, or every trace; besides, all that is wrong with it anyway. */
export function checkTagFilter(
  text: string,
  tagging: TaggingConfig,
  options: ParseOptions = {},
): readonly Diagnostic[] {
  const { filter, diagnostics } = parseFilter(text, options)
  const found = [...diagnostics]
  if (filter === undefined) return found
  const report = (diagnostic: Diagnostic) => found.push(diagnostic)
  for (const condition of readConditions(filter, text, options)) {
    if (condition.field.scope !== 'tags') continue
    if (isTagOfMlflow(condition.field.name)) continue
    reportUnknownTag(condition, tagging, report)
    reportUnknownTagValues(condition, tagging, report)
    reportRequiredTag(condition, tagging, report)
  }
  return found.sort((one, other) => one.span.start - other.span.start)
}
