import { type CharacterSet, type Range, singleCharacter } from './character-set.ts'
import type { Flags } from './flags.ts'
import { parseSetEscape } from './parse-escape.ts'
import type { ParseState } from './parse-state.ts'
import { invalid } from './pattern-fault.ts'

// set = "[" [ "^" ] member { member } "]" ;  the first member may be a "]"
/** Reads a set whose bracket has been taken. */
export function parseSet(state: ParseState, flags: Flags): CharacterSet {
  const negated = state.reader.accept('^')
  const members = [parseMember(state, flags)]
  while (!state.reader.accept(']')) members.push(parseMember(state, flags))
  return {
    ranges: members.flatMap(({ ranges }) => ranges),
    classes: members.flatMap(({ classes }) => classes),
    negated,
  }
}

// member = character [ "-" character ] | class ;  a "-" before the closing bracket is itself
function parseMember(state: ParseState, flags: Flags): CharacterSet {
  const { reader } = state
  const first = parseOne(state, flags)
  const dash = reader.attempt(() => (reader.accept('-') && reader.next !== ']' ? true : undefined))
  if (dash === undefined) return first
  const range: Range = [pointOf(first), pointOf(parseOne(state, flags))]
  if (range[0] > range[1]) invalid('a range of characters ends before it begins')
  return { ranges: [range], classes: [], negated: false }
}

function parseOne(state: ParseState, flags: Flags): CharacterSet {
  const token = state.reader.take('the ] of a set')
  return token.startsWith('\\')
    ? parseSetEscape(state, token, flags)
    : singleCharacter(token.codePointAt(0) ?? 0)
}

function pointOf({ ranges: [range, ...more], classes }: CharacterSet): number {
  return range === undefined || more.length > 0 || classes.length > 0 || range[0] !== range[1]
    ? invalid('a range of characters begins or ends with a class')
    : range[0]
}
