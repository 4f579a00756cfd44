import { type LineMap, positionAt } from '../../source/line-map.ts'
import type { Span } from '../../source/span.ts'
import type { Comment } from '../embedded.ts'
import type { Finding } from '../finding.ts'
import type { MalformedSuppression, Suppression } from './read-suppressions.ts'

/** A suppression that holds today, and what it has suppressed so far. */
export interface ActiveSuppression {
  readonly suppression: Suppression
  readonly covers: (finding: Finding, scopes: readonly Span[]) => boolean
  readonly used: Set<string>
}

/** Those of a file that suppress something today; `comments` are all of the file. */
export function activeSuppressions(
  read: readonly (Suppression | MalformedSuppression)[],
  comments: readonly Comment[],
  lines: LineMap,
  today: string,
): ActiveSuppression[] {
  const ends = rangeEnds(read)
  const commentLines = new Set(
    comments.filter(({ ownLine }) => ownLine).flatMap((one) => linesOf(lines, one.span)),
  )
  return read
    .filter((one): one is Suppression => one.kind !== 'malformed' && one.kind !== 'end')
    .filter((one) => !hasEnded(one, today))
    .map((suppression) => ({
      suppression,
      covers: coverOf(suppression, ends, commentLines, lines),
      used: new Set<string>(),
    }))
}

/** Whether the last day of a suppression is over. */
export function hasEnded({ until }: Suppression, today: string): boolean {
  return until !== undefined && until < today
}

/** Where each range ends: at the next end that belongs to no range inside of it. */
export function rangeEnds(
  read: readonly (Suppression | MalformedSuppression)[],
): ReadonlyMap<Suppression, Suppression> {
  const open: Suppression[] = []
  const ends = new Map<Suppression, Suppression>()
  for (const one of read) {
    if (one.kind === 'start') open.push(one)
    const start = one.kind === 'end' ? open.pop() : undefined
    if (start !== undefined && one.kind === 'end') ends.set(start, one)
  }
  return ends
}

type Cover = ActiveSuppression['covers']

function coverOf(
  suppression: Suppression,
  ends: ReadonlyMap<Suppression, Suppression>,
  commentLines: ReadonlySet<number>,
  lines: LineMap,
): Cover {
  const { kind, codes, span, comment } = suppression
  const names = ({ code }: Finding) => codes?.some((one) => one.code === code) ?? true
  if (kind === 'file') return names
  if (kind === 'start') {
    const end = ends.get(suppression)?.span.start ?? Number.POSITIVE_INFINITY
    return (finding) => names(finding) && span.end <= finding.span.start && finding.span.start < end
  }
  const line = comment.ownLine
    ? lineBelow(lines, comment, commentLines)
    : positionAt(lines, comment.span.start).line
  return (finding, scopes) =>
    names(finding) && (isIn(comment.about, finding.span) || isOnLine(line, finding.span, scopes, lines))
}

function isIn(outer: Span | undefined, { start, end }: Span): boolean {
  return outer !== undefined && outer.start <= start && end <= outer.end
}

/** The first line after a comment that is no comment itself. */
function lineBelow(lines: LineMap, { span }: Comment, commentLines: ReadonlySet<number>): number {
  let line = positionAt(lines, span.end).line + 1
  while (commentLines.has(line)) line++
  return line
}

/** Whether a finding begins on a line, or the first or last line of a scope around it is that line. */
function isOnLine(line: number, span: Span, scopes: readonly Span[], lines: LineMap): boolean {
  const isThere = (offset: number) => positionAt(lines, offset).line === line
  return (
    isThere(span.start) ||
    scopes
      .filter(({ start, end }) => start <= span.start && span.end <= end)
      .some(({ start, end }) => isThere(start) || isThere(end))
  )
}

function linesOf(lines: LineMap, { start, end }: Span): number[] {
  const first = positionAt(lines, start).line
  return Array.from({ length: positionAt(lines, end).line - first + 1 }, (_, index) => first + index)
}
