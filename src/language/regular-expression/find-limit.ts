import { type CharacterSet, subtracts } from './character-set.ts'
import { matchPattern, type PatternSyntax } from './syntax.ts'

/** What about a pattern a linear engine cannot do, or ours will not; `undefined` where it can be run. */
export function findLimit(pattern: PatternSyntax): string | undefined {
  if (repetitions(pattern) > mostRepetitions)
    return `something is repeated more than ${mostRepetitions} times`
  if (size(pattern) > mostSteps) return `it is longer than ${mostSteps} steps, repetitions written out`
  if (endsEarly(pattern, 'nothing')) return 'a $ stands before something that could be the last newline'
  return hasUnwritableSet(pattern) ? 'a set without \\W leaves out letters of either case' : undefined
}

const mostRepetitions = 1000
const mostSteps = 20_000

/** How often the innermost of repetitions inside each other is written out. */
function repetitions(pattern: PatternSyntax): number {
  return matchPattern(pattern, {
    set: () => 1,
    place: () => 1,
    sequence: ({ parts }) => largest(parts.map(repetitions)),
    choice: ({ branches }) => largest(branches.map(repetitions)),
    repeat: ({ body, least, most }) => repetitions(body) * times(least, most),
  })
}

/** A class stands for hundreds of ranges. */
function size(pattern: PatternSyntax): number {
  return matchPattern(pattern, {
    set: ({ set }) => (set.classes.length > 0 ? 5 : 1),
    place: () => 1,
    sequence: ({ parts }) => sum(parts.map(size)),
    choice: ({ branches }) => branches.length + sum(branches.map(size)),
    repeat: ({ body, least, most }) => size(body) * times(least, most),
  })
}

function times(least: number, most: number): number {
  return Math.max(1, Number.isFinite(most) ? most : least)
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 1)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

/**
 * What is still to be matched after a `$`, which holds at the end or before a last newline: nothing that cannot be left
 * out, the last newline perhaps, or something that is never there.
 */
type Rest = 'nothing' | 'newline' | 'never'

/**
 * Whether a `$` stands before something that may still match the last newline. RE2 has no such place: elsewhere `$` can
 * be written so that it takes the newline, which nothing after it needs.
 */
function endsEarly(pattern: PatternSyntax, after: Rest): boolean {
  return matchPattern(pattern, {
    set: () => false,
    place: ({ place }) => place === 'lastLineEnd' && after === 'newline',
    sequence: ({ parts }) => endsEarlyInside(parts, after),
    choice: ({ branches }) => branches.some((branch) => endsEarly(branch, after)),
    repeat: ({ body, least }) => endsEarly(body, least > 1 ? both(rest(body), after) : after),
  })
}

function endsEarlyInside(parts: readonly PatternSyntax[], after: Rest): boolean {
  let behind = after
  for (const part of parts.toReversed()) {
    if (endsEarly(part, behind)) return true
    behind = both(rest(part), behind)
  }
  return false
}

function rest(pattern: PatternSyntax): Rest {
  return matchPattern<Rest>(pattern, {
    set: ({ set }) => (hasNewline(set) ? 'newline' : 'never'),
    place: ({ place }) => (place === 'lastLineEnd' || place === 'lineEnd' ? 'nothing' : 'newline'),
    sequence: ({ parts }) => parts.map(rest).reduce(both, 'nothing'),
    choice: ({ branches }) => branches.map(rest).reduce(either, 'never'),
    repeat: ({ body, least }) => (least === 0 ? 'nothing' : rest(body)),
  })
}

const demands: readonly Rest[] = ['nothing', 'newline', 'never']

function both(a: Rest, b: Rest): Rest {
  return demands.indexOf(a) > demands.indexOf(b) ? a : b
}

function either(a: Rest, b: Rest): Rest {
  return demands.indexOf(a) < demands.indexOf(b) ? a : b
}

function hasNewline({ ranges, classes, negated }: CharacterSet): boolean {
  const listed = ranges.some(([low, high]) => low <= 0x0a && high >= 0x0a)
  return (listed || classes.some((name) => name.startsWith('not'))) !== negated
}

/** RE2 cannot subtract from a class, and the ranges that say the same fold where the class did not. */
function hasUnwritableSet(pattern: PatternSyntax): boolean {
  return matchPattern(pattern, {
    set: ({ set, fold }) => fold === 'unicode' && subtracts(set) && set.ranges.some(hasLetters),
    place: () => false,
    sequence: ({ parts }) => parts.some(hasUnwritableSet),
    choice: ({ branches }) => branches.some(hasUnwritableSet),
    repeat: ({ body }) => hasUnwritableSet(body),
  })
}

function hasLetters([low, high]: readonly [number, number]): boolean {
  return high > 0x7f || (low <= 0x7a && high >= 0x61) || (low <= 0x5a && high >= 0x41)
}
