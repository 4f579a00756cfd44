import {
  type CharacterClass,
  type CharacterSet,
  invertRanges,
  lastCodePoint,
  type Range,
  singleCharacter,
} from './character-set.ts'
import { type Flags, foldOf } from './flags.ts'
import type { ParseState } from './parse-state.ts'
import { invalid } from './pattern-fault.ts'
import type { PatternSyntax, Place } from './syntax.ts'

/** What an escape means outside brackets: a place, a character, or a back-reference. `token` has its backslash. */
export function parseEscape(state: ParseState, token: string, flags: Flags): PatternSyntax {
  const letter = token.slice(1)
  const place = places[letter]
  if (place !== undefined) return { kind: 'place', place }
  const set = /^[1-9]$/.test(letter)
    ? parseReference(state, letter)
    : characters(state, letter, flags, controls)
  return set === undefined ? { kind: 'choice', branches: [] } : { kind: 'set', set, fold: foldOf(flags) }
}

/** What an escape means inside brackets. */
export function parseSetEscape(state: ParseState, token: string, flags: Flags): CharacterSet {
  const letter = token.slice(1)
  return /^[1-7]$/.test(letter)
    ? singleCharacter(parseOctal(state, letter))
    : characters(state, letter, flags, setControls)
}

const places: Readonly<Record<string, Place>> = {
  A: 'textStart',
  Z: 'textEnd',
  b: 'boundary',
  B: 'notBoundary',
}

const controls: Readonly<Record<string, number>> = { a: 7, t: 9, n: 10, v: 11, f: 12, r: 13 }
const setControls: Readonly<Record<string, number>> = { ...controls, b: 8 }

/** Three octal digits are a character; all else refers to a group, and then the set is `undefined`. */
function parseReference(state: ParseState, first: string): CharacterSet | undefined {
  const { reader } = state
  const digits = first + reader.takeWhile(/^[0-9]$/, 1)
  if (/^[0-7]{2}$/.test(digits) && /^[0-7]$/.test(reader.next ?? '')) {
    return singleCharacter(parseOctal(state, digits))
  }
  state.refer(Number(digits))
  return undefined
}

function characters(
  state: ParseState,
  letter: string,
  flags: Flags,
  control: Readonly<Record<string, number>>,
): CharacterSet {
  const category = categories[letter]
  if (category === undefined) return singleCharacter(control[letter] ?? parseCharacter(state, letter))
  return { ...(flags.ascii ? { ranges: category.ascii, classes: [] } : category.unicode), negated: false }
}

function parseCharacter(state: ParseState, letter: string): number {
  const length = hexadecimal[letter]
  if (length !== undefined) return parseHexadecimal(state, letter, length)
  if (letter === 'N') return parseNamed(state)
  if (letter === '0') return parseOctal(state, letter)
  return /^[A-Za-z0-9]$/.test(letter) ? invalid(`\\${letter} means nothing`) : (letter.codePointAt(0) ?? 0)
}

const hexadecimal: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function parseHexadecimal(state: ParseState, letter: string, length: number): number {
  const digits = state.reader.takeWhile(/^[0-9A-Fa-f]$/, length)
  if (digits.length < length) invalid(`\\${letter} takes ${length} hexadecimal digits`)
  const point = Number.parseInt(digits, 16)
  return point > lastCodePoint ? invalid(`there is no character \\${letter}${digits}`) : point
}

function parseNamed(state: ParseState): number {
  if (!state.reader.accept('{')) invalid('\\N takes the name of a character in braces')
  state.reader.takeUntil('}', 'the name of a character')
  state.refuse('a character is given by its name')
  return 0
}

/** Takes the digits after the first, three in all. */
function parseOctal(state: ParseState, first: string): number {
  const digits = first + state.reader.takeWhile(/^[0-7]$/, 3 - first.length)
  const point = Number.parseInt(digits, 8)
  return point > 0o377 ? invalid(`there is no character \\${digits}`) : point
}

/** Python's `str.isspace`. */
const spaces: readonly Range[] = [
  [0x09, 0x0d],
  [0x1c, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
]

const asciiSpaces: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
]

const asciiDigits: readonly Range[] = [[0x30, 0x39]]

const asciiWord: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]

interface Category {
  readonly ascii: readonly Range[]
  readonly unicode: { readonly ranges: readonly Range[]; readonly classes: readonly CharacterClass[] }
}

const categories: Readonly<Record<string, Category>> = {
  d: { ascii: asciiDigits, unicode: { ranges: [], classes: ['digit'] } },
  D: { ascii: invertRanges(asciiDigits), unicode: { ranges: [], classes: ['notDigit'] } },
  w: { ascii: asciiWord, unicode: { ranges: [], classes: ['word'] } },
  W: { ascii: invertRanges(asciiWord), unicode: { ranges: [], classes: ['notWord'] } },
  s: { ascii: asciiSpaces, unicode: { ranges: spaces, classes: [] } },
  S: { ascii: invertRanges(asciiSpaces), unicode: { ranges: invertRanges(spaces), classes: [] } },
}
