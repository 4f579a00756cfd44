import {
  type CharacterClass,
  foldAsciiRanges,
  type Range,
} from '../../../language/regular-expression/character-set.ts'
import { parsePattern } from '../../../language/regular-expression/parse-pattern.ts'
import {
  matchPattern,
  type PatternSyntax,
  type Place,
  type SetSyntax,
} from '../../../language/regular-expression/syntax.ts'
import { UnsupportedFilterError } from '../unsupported-filter-error.ts'

/** How an engine spells what Python's regular expressions mean. */
export interface PatternSpelling {
  readonly title: string
  readonly places: Readonly<Record<Place, string>>
  readonly point: (point: number) => string
  /** The least code point that a text can have. */
  readonly leastPoint: number
  readonly anyCharacter: string
  /** What matches nowhere. */
  readonly never: string
  /** Python's classes as members of a set. */
  readonly classes: Readonly<Record<Exclude<CharacterClass, 'notWord'>, () => string>>
}

/**
 * A regular expression as an engine spells it, from Python's, for whether there is a match anywhere.
 * @throws UnsupportedFilterError for what the engine and Python do not agree on, and for what is no regular expression.
 */
export function writePattern(pattern: string, spelling: PatternSpelling): string {
  const syntax = parsePattern(pattern)
  if (!('fault' in syntax)) return write(syntax, spelling)
  throw new UnsupportedFilterError(
    `The regular expression ${JSON.stringify(pattern)} cannot be run: ${syntax.reason}.`,
  )
}

/** Places, in what the engines have in common. As everywhere here, a border of a word is one of an ASCII word. */
export function writePlaces(textEnd: string): Readonly<Record<Place, string>> {
  const word = '[0-9A-Z_a-z]'
  const [before, notBefore, after, notAfter] = [`(?<=${word})`, `(?<!${word})`, `(?=${word})`, `(?!${word})`]
  return {
    textStart: '\\A',
    textEnd,
    lastLineEnd: `(?=\\n?${textEnd})`,
    lineStart: '(?:\\A|(?<=\\n))',
    lineEnd: `(?:(?=\\n)|${textEnd})`,
    boundary: `(?:${before}${notAfter}|${notBefore}${after})`,
    notBoundary: `(?:${before}${after}|${notBefore}${notAfter})`,
  }
}

function write(pattern: PatternSyntax, spelling: PatternSpelling): string {
  return matchPattern(pattern, {
    set: (set) => writeSet(set, spelling),
    place: ({ place }) => spelling.places[place],
    sequence: ({ parts }) => parts.map((part) => write(part, spelling)).join(''),
    choice: ({ branches }) => `(?:${branches.map((branch) => write(branch, spelling)).join('|')})`,
    repeat: ({ body, least, most }) => `(?:${write(body, spelling)})${writeTimes(least, most, spelling)}`,
  })
}

function writeTimes(least: number, most: number, spelling: PatternSpelling): string {
  const isLong = least > mostTimes || (Number.isFinite(most) && most > mostTimes)
  if (isLong) throw differs('long repetitions', spelling)
  return `{${least},${Number.isFinite(most) ? most : ''}}`
}

const mostTimes = 255

function writeSet({ set, fold }: SetSyntax, spelling: PatternSpelling): string {
  const { ranges, classes, negated } = set
  if (fold === 'unicode' && !ranges.every(isAscii)) throw differs('case outside ASCII', spelling)
  const members = [
    ...foldRanges(ranges, fold).map((range) => writeRange(range, spelling)),
    ...classes.filter((name) => name !== 'notWord').map((name) => spelling.classes[name]()),
  ].join('')
  if (classes.includes('notWord')) return writeWithoutWords(members, negated, spelling)
  if (members === '') return negated ? spelling.anyCharacter : spelling.never
  return `[${negated ? '^' : ''}${members}]`
}

/** Brackets cannot hold the complement of a class that is itself several. */
function writeWithoutWords(members: string, negated: boolean, spelling: PatternSpelling): string {
  const word = spelling.classes.word()
  if (members === '') return `[${negated ? '' : '^'}${word}]`
  return negated ? `(?:(?![${members}])[${word}])` : `(?:[^${word}]|[${members}])`
}

function isAscii([, high]: Range): boolean {
  return high < 0x80
}

function foldRanges(ranges: readonly Range[], fold: SetSyntax['fold']): readonly Range[] {
  if (fold === 'none') return ranges
  const folded = foldAsciiRanges(ranges)
  if (fold === 'ascii') return folded
  const others = casesOutsideAscii.filter(([letter]) => folded.some((range) => holds(range, letter)))
  return [...folded, ...others.flatMap(([, cases]) => cases.map((point): Range => [point, point]))]
}

/** The letters i, k and s: the dotted and the dotless i, the Kelvin sign, the long s. */
const casesOutsideAscii: readonly (readonly [letter: number, cases: readonly number[]])[] = [
  [0x69, [0x130, 0x131]],
  [0x6b, [0x212a]],
  [0x73, [0x17f]],
]

function holds([low, high]: Range, point: number): boolean {
  return low <= point && point <= high
}

/** A range as members of a set; empty where no text can have its characters. */
export function writeRange([low, high]: Range, { leastPoint, point }: PatternSpelling): string {
  return high < leastPoint ? '' : `${point(Math.max(low, leastPoint))}-${point(high)}`
}

function differs(what: string, { title }: PatternSpelling): UnsupportedFilterError {
  return new UnsupportedFilterError(`${title}'s regular expressions differ from Python's in ${what}.`)
}
