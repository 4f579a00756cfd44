/** An inclusive range of code points. */
export type Range = readonly [low: number, high: number]

/** Python's Unicode digits and word characters, and what is neither; other sets are ranges. */
export type CharacterClass = 'digit' | 'notDigit' | 'word' | 'notWord'

/** The characters in any range or class; with `negated`, all others. */
export interface CharacterSet {
  readonly ranges: readonly Range[]
  readonly classes: readonly CharacterClass[]
  readonly negated: boolean
}

export const lastCodePoint = 0x10ffff

/** Whether the set is the word characters, less something. */
export function subtracts({ ranges, classes, negated }: CharacterSet): boolean {
  return negated && ranges.length + classes.length > 1 && classes.includes('notWord')
}

/** The set of one character. */
export function singleCharacter(point: number): CharacterSet {
  return { ranges: [[point, point]], classes: [], negated: false }
}

/** Every code point that is in none of the ranges. */
export function invertRanges(ranges: readonly Range[]): readonly Range[] {
  const inverted: Range[] = []
  let next = 0
  for (const [low, high] of ranges.toSorted(([a], [b]) => a - b)) {
    if (low > next) inverted.push([next, low - 1])
    next = Math.max(next, high + 1)
  }
  return next > lastCodePoint ? inverted : [...inverted, [next, lastCodePoint]]
}

/** The ranges, and the other case of each ASCII letter in them. */
export function foldAsciiRanges(ranges: readonly Range[]): readonly Range[] {
  return [...ranges, ...overlap(ranges, upper, 32), ...overlap(ranges, lower, -32)]
}

const upper: Range = [0x41, 0x5a]
const lower: Range = [0x61, 0x7a]

function overlap(ranges: readonly Range[], [first, last]: Range, shift: number): readonly Range[] {
  return ranges
    .filter(([low, high]) => low <= last && high >= first)
    .map(([low, high]) => [Math.max(low, first) + shift, Math.min(high, last) + shift])
}

/**
 * The ranges of the digits or the word characters, found by asking the JavaScript engine about each code point: some 20 ms
 * the first time, so only for what cannot be written otherwise.
 */
export function rangesOf(name: 'digit' | 'word'): readonly Range[] {
  const ranges = found.get(name) ?? findRanges(members[name])
  found.set(name, ranges)
  return ranges
}

const found = new Map<string, readonly Range[]>()

const members = { digit: /\p{Nd}/u, word: /[\p{L}\p{N}_]/u } as const

function findRanges(member: RegExp): readonly Range[] {
  const ranges: [number, number][] = []
  for (let point = 0; point <= lastLetter; point += 1) {
    if (!member.test(String.fromCodePoint(point))) continue
    const last = ranges.at(-1)
    if (last?.[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

/** Planes 4 and up have neither letters nor numbers. */
const lastLetter = 0x3ffff
