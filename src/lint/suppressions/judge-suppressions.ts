import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { lintCodes } from '../lint-entries.ts'
import { type ActiveSuppression, hasEnded, rangeEnds } from './active-suppressions.ts'
import type { MalformedSuppression, SuppressedCode, Suppression } from './read-suppressions.ts'
import { removeSuppression } from './remove-suppression.ts'
import {
  expiredSuppression,
  malformedSuppression,
  unexplainedSuppression,
  unknownSuppressedCode,
  unusedSuppression,
} from './suppression-diagnostics.ts'

/** What is wrong with the suppressions of a file, once it is known what they suppressed. */
export function judgeSuppressions(
  read: readonly (Suppression | MalformedSuppression)[],
  active: readonly ActiveSuppression[],
  text: string,
  today: string,
): Diagnostic[] {
  const ends = rangeEnds(read)
  const closing = new Set(ends.values())
  return read.flatMap((one) => {
    if (one.kind === 'malformed') return [malformedSuppression(one.span, one.fault)]
    if (one.kind === 'end') return closing.has(one) ? [] : [malformedSuppression(one.span, noStart)]
    const used = active.find(({ suppression }) => suppression === one)?.used ?? new Set()
    return [
      ...(one.kind === 'start' && !ends.has(one) ? [malformedSuppression(one.span, noEnd)] : []),
      ...judge(one, used, text, today),
    ]
  })
}

const noStart = 'There is no "tracesift-ignore-start" before it.'
const noEnd = 'There is no "tracesift-ignore-end" after it; it goes on to the end of the file.'

function judge(one: Suppression, used: ReadonlySet<string>, text: string, today: string): Diagnostic[] {
  const { codes, until, span, reason } = one
  const unknown = (codes ?? []).filter(({ code }) => !lintCodes.has(code))
  const ended = hasEnded(one, today)
  const unused = ended ? [] : findUnused(one, used, text)
  const isIdle = codes === undefined ? used.size === 0 : codes.every(({ code }) => !used.has(code))
  return [
    ...unknown.map((code) => reportUnknown(code)),
    ...(ended && until !== undefined ? [expiredSuppression(span, until)] : []),
    ...unused,
    ...(reason === '' && !isIdle ? [unexplainedSuppression(span)] : []),
  ]
}

function reportUnknown({ code, span }: SuppressedCode): Diagnostic {
  const meant = nearest(code, lintCodes)
  const fixes = meant === undefined ? [] : [replaceWith(`Write ${meant}`, span, meant, 'unsafe')]
  return unknownSuppressedCode(span, code, meant, fixes)
}

/** The codes that it need not name, or where it names none and suppressed nothing, the whole. */
function findUnused(one: Suppression, used: ReadonlySet<string>, text: string): Diagnostic[] {
  const { codes, span } = one
  if (codes === undefined) {
    return used.size > 0 ? [] : [unusedSuppression(span, undefined, removeSuppression(one, text))]
  }
  const isNeeded = ({ code }: SuppressedCode, index: number) =>
    used.has(code) && codes.findIndex((other) => other.code === code) === index
  const isIdle = !codes.some((code, index) => isNeeded(code, index) || !lintCodes.has(code.code))
  return codes
    .filter((code, index) => lintCodes.has(code.code) && !isNeeded(code, index))
    .map((code) =>
      unusedSuppression(code.span, code.code, removeSuppression(one, text, isIdle ? undefined : code)),
    )
}
