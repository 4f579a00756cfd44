import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/span.ts'
import type { Comment } from '../embedded.ts'
import type { Finding } from '../finding.ts'
import { activeSuppressions } from './active-suppressions.ts'
import { judgeSuppressions } from './judge-suppressions.ts'
import { logicalLines } from './logical-lines.ts'
import { readSuppressions } from './read-suppressions.ts'

/**
 * The findings that no comment suppresses, and those about the comments themselves, in the order of the text. `today`
 * is a day such as `2027-01-31`; without one no suppression has ended. `scopes` are stretches of the text that belong
 * together (`suppressionScopes`).
 */
export function applySuppressions(
  findings: readonly Finding[],
  comments: readonly Comment[],
  text: string,
  today = '',
  scopes: readonly Span[] = [],
): Finding[] {
  const read = comments.flatMap((comment) => readSuppressions(comment, text))
  if (read.length === 0) return [...findings]
  const active = activeSuppressions(read, comments, logicalLines(text), today)
  const left = findings.filter((finding) => {
    const covering = active.filter(({ covers }) => covers(finding, scopes))
    for (const { used } of covering) used.add(finding.code)
    return covering.length === 0
  })
  return [...left, ...judgeSuppressions(read, active, text, today)].sort(byPlace)
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.span.start - other.span.start || one.span.end - other.span.end
}
