import {
  type CharacterClass,
  type CharacterSet,
  foldAsciiRanges,
  invertRanges,
  type Range,
  rangesOf,
  subtracts,
} from './character-set.ts'
import { matchPattern, type PatternSyntax, type Place, type SetSyntax } from './syntax.ts'

/** Writes a pattern that can be run the way RE2 spells it. */
export function writeRe2(pattern: PatternSyntax): string {
  return matchPattern(pattern, {
    set: writeSet,
    place: ({ place }) => places[place],
    sequence: ({ parts }) => parts.map(writeRe2).join(''),
    choice: ({ branches }) => `(?:${branches.map(writeRe2).join('|')})`,
    repeat: ({ body, least, most }) => `${writeRe2(body)}{${least},${Number.isFinite(most) ? most : ''}}`,
  })
}

/** RE2's `\b` knows the words of ASCII alone. */
const places: Readonly<Record<Place, string>> = {
  textStart: '\\A',
  textEnd: '\\z',
  lastLineEnd: '(?:\\n?\\z)',
  lineStart: '(?m:^)',
  lineEnd: '(?m:$)',
  boundary: '\\b',
  notBoundary: '\\B',
}

function writeSet({ set, fold }: SetSyntax): string {
  if (subtracts(set)) return writeDifference(set)
  const { ranges, classes, negated } = set
  const folded = foldRanges(ranges, fold)
  const text = writeSingle(folded, classes, negated) ?? writeMembers(folded, classes, negated)
  return fold === 'unicode' && ranges.some(hasCase) ? `(?i:${text})` : text
}

/** Python counts the dotted and the dotless i as cases of the same letter; RE2 does not. */
function foldRanges(ranges: readonly Range[], fold: SetSyntax['fold']): readonly Range[] {
  if (fold === 'none') return ranges
  if (fold === 'ascii') return foldAsciiRanges(ranges)
  const hasI = ranges.some(([low, high]) => lettersI.some((letter) => low <= letter && letter <= high))
  return hasI ? [...ranges, ...lettersI.map((letter): Range => [letter, letter])] : ranges
}

const lettersI = [0x49, 0x69, 0x130, 0x131]

function hasCase([low, high]: Range): boolean {
  if (low !== high) return true
  const character = String.fromCodePoint(low)
  return character.toLowerCase() !== character.toUpperCase()
}

function writeDifference({ ranges, classes }: CharacterSet): string {
  const notWord = invertRanges(rangesOf('word'))
  return `[^${members([...ranges, ...notWord], classes.filter(isWritable))}]`
}

function writeSingle(
  [range, ...more]: readonly Range[],
  classes: readonly CharacterClass[],
  negated: boolean,
): string | undefined {
  const single = range !== undefined && range[0] === range[1] && more.length === 0 && classes.length === 0
  return single && !negated ? writePoint(range[0]) : undefined
}

function writeMembers(
  ranges: readonly Range[],
  classes: readonly CharacterClass[],
  negated: boolean,
): string {
  const writable = members(ranges, classes.filter(isWritable))
  if (classes.includes('notWord')) {
    return writable === '' ? `[${negated ? '' : '^'}${inside.word}]` : `(?:[^${inside.word}]|[${writable}])`
  }
  return writable === '' && negated ? '(?s:.)' : `[${negated ? '^' : ''}${writable}]`
}

/** Brackets can hold everything but the complement of the word characters. */
function isWritable(name: CharacterClass): boolean {
  return name !== 'notWord'
}

function members(ranges: readonly Range[], classes: readonly CharacterClass[]): string {
  return [...ranges.map(writeRange), ...classes.map((name) => inside[name])].join('')
}

function writeRange([low, high]: Range): string {
  return low === high ? writePoint(low) : `${writePoint(low)}-${writePoint(high)}`
}

function writePoint(point: number): string {
  const character = String.fromCodePoint(point)
  return /[A-Za-z0-9]/.test(character) ? character : `\\x{${point.toString(16)}}`
}

/** As members of a set; `word` as Python's `str.isalnum` has it, and the underscore. */
const inside: Readonly<Record<CharacterClass, string>> = {
  digit: '\\p{Nd}',
  notDigit: '\\P{Nd}',
  word: '\\p{L}\\p{N}_',
  notWord: '',
}
