import { endOfQuoted } from '../../syntax/end-of-quoted.ts'
import type { LexicalRules } from '../../syntax/lexical-rules.ts'
import type { EmbeddedKind } from '../embedded.ts'

/**
 * What a hole stands for, judged by what is around it: text in the quotes of a value or of a key, a part of a name, of a
 * bare value, a prefix before a dot, a key after one; or a whole number, a whole value of another kind, an item of a
 * list, a field, an operator, the direction of an order, or any number of conditions with what joins them.
 */
export type HolePlace =
  | 'quoted'
  | 'backticked'
  | 'name'
  | 'prefix'
  | 'key'
  | 'digits'
  | 'number'
  | 'value'
  | 'item'
  | 'field'
  | 'operator'
  | 'direction'
  | 'conditions'

/** The place of each hole of a filter, or of a key of an order; `at` are the offsets of the holes, in order. */
export function placeHoles(
  kind: EmbeddedKind,
  skeleton: string,
  at: readonly number[],
  rules: LexicalRules,
): readonly HolePlace[] {
  const quotes = quotedRanges(skeleton, rules)
  const placeOutside = kind === 'filter' ? placeInFilter : placeInOrder
  const places: HolePlace[] = []
  let before: HolePlace | undefined
  for (const offset of at) {
    const quoted = quotes.find(({ start, end }) => start < offset && offset < end)
    const place = quoted?.place ?? placeOutside(skeleton, offset, before)
    places.push(place)
    before = quoted === undefined ? place : undefined
  }
  return places
}

interface Quoted {
  readonly start: number
  readonly end: number
  readonly place: 'quoted' | 'backticked'
}

function quotedRanges(text: string, rules: LexicalRules): readonly Quoted[] {
  const found: Quoted[] = []
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string
    if (!/['"`]/.test(character)) {
      at++
      continue
    }
    const end = endOfQuoted(text, at, rules)
    const last = end === -1 ? text.length : end
    found.push({ start: at, end: last, place: character === '`' ? 'backticked' : 'quoted' })
    at = last
  }
  return found
}

function placeInOrder(skeleton: string, offset: number): HolePlace {
  const before = skeleton.slice(0, offset)
  return gluedPlace(before, skeleton.slice(offset + 1)) ?? (before.trim() === '' ? 'field' : 'direction')
}

function placeInFilter(skeleton: string, offset: number, last: HolePlace | undefined): HolePlace {
  const before = skeleton.slice(0, offset)
  const after = skeleton.slice(offset + 1)
  const glued = gluedPlace(before, after)
  if (glued !== undefined) return glued
  if (itemBefore.test(before)) return 'item'
  if (numberBefore.test(before)) return 'number'
  if (operatorBefore.test(before) || (last === 'operator' && /\uFFFC\s*$/.test(before))) return 'value'
  if (operatorAfter.test(after) || /^\s*\uFFFC\s*['"\d(\uFFFC]/.test(after)) return 'field'
  const named = last === 'field' || last === 'key' || last === 'name'
  const operand = fieldBefore.test(before) || (named && /\uFFFC\s+$/.test(before))
  const joined = /(?:^|\s)(?:AND|OR|NOT)\s+$/i.test(before)
  if (operand && !joined && /^\s*['"\d(\uFFFC]/.test(after)) return 'operator'
  return 'conditions'
}

/** A hole right beside letters, digits, dots or backticks is a part of what they are. */
function gluedPlace(before: string, after: string): HolePlace | undefined {
  const left = /[\w.`$-]*$/.exec(before.replaceAll('\uFFFC', 'x'))?.[0] ?? ''
  const right = /^[\w.`]/.test(after)
  if (left === '' && !right) return undefined
  const start = before.slice(0, before.length - left.length)
  if (operatorBefore.test(start) || itemBefore.test(start)) return 'digits'
  if (left.endsWith('.')) return 'key'
  return /^\./.test(after) && left === '' ? 'prefix' : 'name'
}

const operatorBefore = /(?:[=<>~]|\b(?:I?LIKE|RLIKE|IN|BETWEEN|BETWEEN\s+\S+\s+AND))\s*$/i
const numberBefore = /\b(?:timestamp|execution_time|end_time|latency)(?:_ms)?[`"]?\s*[=<>!]+\s*$/i
const itemBefore = /\bIN\s*\([^()]*$/i
const fieldBefore = /(?:[\w`]|\.['"][^'"]*['"])\s+$/
const operatorAfter = /^\s*(?:[=<>!~]|(?:NOT\s+IN|I?LIKE|RLIKE|IN|IS|BETWEEN)\b)/i
