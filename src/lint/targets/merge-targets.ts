import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../source/span.ts'

/** What one target has to say of a text. */
export interface TargetFindings {
  /** What it is called in a message. */
  readonly title: string
  readonly found: readonly Diagnostic[]
}

/**
 * The findings of two targets as those of a text that may be meant for either: an error is what both refuse; what one of
 * them refuses is a warning that names it. Where both refuse the text, and each for a reason of its own, all are errors.
 */
export function mergeTargets(
  text: string,
  one: TargetFindings,
  other: TargetFindings,
): readonly Diagnostic[] {
  const [errors, otherErrors] = [one.found.filter(isError), other.found.filter(isError)]
  const isSame = (error: Diagnostic, found: Diagnostic) => areOne(text, error, found)
  const shared = errors.filter((error) => otherErrors.some((found) => isSame(error, found)))
  const apart = shared.length === 0 && errors.length > 0 && otherErrors.length > 0
  const severity = apart ? 'error' : 'warning'
  const merged = [
    ...one.found.map((found) =>
      isError(found) && !shared.includes(found) ? refusedBy(one, found, severity) : found,
    ),
    ...other.found
      .filter((found) => !isError(found) || !shared.some((error) => isSame(error, found)))
      .map((found) => (isError(found) ? refusedBy(other, found, severity) : found)),
  ]
  return distinct(merged)
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

/** Whether two faults are of one thing: at the same place, or one of the prefix of a field and one of its name. */
function areOne(text: string, one: Diagnostic, other: Diagnostic): boolean {
  if (one.code !== other.code && [one.code, other.code].includes(aroundOthers)) return false
  return overlap(one.span, other.span) || text.slice(one.span.end, other.span.start) === '.'
}

/** What is between the parentheses is a thing of its own. */
const aroundOthers = 'parentheses-unsupported'

/** Also where they touch: one of them may be about what is missing there. */
function overlap(one: Span, other: Span): boolean {
  if (one.start === one.end || other.start === other.end)
    return one.start <= other.end && other.start <= one.end
  return one.start < other.end && other.start < one.end
}

function refusedBy(
  { title }: TargetFindings,
  diagnostic: Diagnostic,
  severity: 'error' | 'warning',
): Diagnostic {
  return { ...diagnostic, severity, message: `${title} refuses this: ${diagnostic.message}` }
}

/** Each fault once, as the first target tells it, in the order of the text. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, span } = diagnostic
    const key = `${code}:${span.start}:${span.end}`
    if (!first.has(key)) first.set(key, diagnostic)
  }
  return [...first.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
