import {
  type CharacterSet,
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

/**
 * A regular expression in PostgreSQL's spelling, from Python's, for whether there is a match anywhere.
 * @throws UnsupportedFilterError for what the two do not agree on: classes and borders of words and case outside ASCII,
 * lines, repetitions beyond 255; and for what is no regular expression.
 */
export function postgresPattern(pattern: string): string {
  const syntax = parsePattern(pattern)
  if (!('fault' in syntax)) return write(syntax)
  throw new UnsupportedFilterError(
    `The regular expression ${JSON.stringify(pattern)} cannot be run: ${syntax.reason}.`,
  )
}

function write(pattern: PatternSyntax): string {
  return matchPattern(pattern, {
    set: writeSet,
    place: ({ place }) => places[place] ?? differs('borders of lines and words'),
    sequence: ({ parts }) => parts.map(write).join(''),
    choice: ({ branches }) => `(?:${branches.map(write).join('|')})`,
    repeat: ({ body, least, most }) => `(?:${write(body)})${writeTimes(least, most)}`,
  })
}

const places: Readonly<Partial<Record<Place, string>>> = {
  textStart: '\\A',
  textEnd: '\\Z',
  lastLineEnd: '(?=\\n?\\Z)',
}

function writeTimes(least: number, most: number): string {
  if (least > mostTimes || (Number.isFinite(most) && most > mostTimes)) differs('long repetitions')
  return `{${least},${Number.isFinite(most) ? most : ''}}`
}

const mostTimes = 255

function writeSet({ set, fold }: SetSyntax): string {
  if (set.classes.length > 0) differs('classes of characters')
  if (fold === 'unicode' && !isAscii(set)) differs('case outside ASCII')
  const ranges = fold === 'none' ? set.ranges : foldAsciiRanges(set.ranges)
  const members = ranges.map(writeRange).join('')
  if (members === '') return set.negated ? '.' : '(?!)'
  return `[${set.negated ? '^' : ''}${members}]`
}

/** Nor may it have letters whose other case is outside: the Kelvin sign is a k, the long s an s, and an i has dots. */
function isAscii({ ranges, negated }: CharacterSet): boolean {
  return (
    !negated &&
    ranges.every(
      ([low, high]) =>
        high < 0x80 &&
        ![0x49, 0x4b, 0x53, 0x69, 0x6b, 0x73].some((letter) => low <= letter && letter <= high),
    )
  )
}

/** PostgreSQL's text has no NUL, and its expressions cannot name one. */
function writeRange([low, high]: Range): string {
  return high === 0 ? '' : `${writePoint(Math.max(low, 1))}-${writePoint(high)}`
}

function writePoint(point: number): string {
  return `\\U${point.toString(16).padStart(8, '0')}`
}

function differs(what: string): never {
  throw new UnsupportedFilterError(`PostgreSQL's regular expressions differ from Python's in ${what}.`)
}
