import { characterClass, classOf, endOfWord, isInvisible, isSpace } from './characters.ts'
import { lookalikeSigns } from './confusables.ts'
import { operatorFollows, readPhrase } from './read-operator.ts'
import type { Scan } from './scan.ts'

/**
 * Where a key without quotes ends that goes on from here with signs or further words up to an operator, as in
 * `tags.a-b =` or `tags.my key LIKE`; -1 where no operator comes before something that cannot be part of a key.
 */
export function endOfLooseKey(scan: Scan): number {
  const { text, at: start } = scan
  if (start < scan.keyEndsBefore || operatorFollows(text, start)) {
    if (!colonInKey(text, start)) return -1
  }
  let end = start
  for (let at = start; at < text.length; ) {
    const step = stepOf(text, at)
    if (step === 'end') return fail(scan, at)
    if (step === 'operator') return end > start ? end : -1
    if (isKeyUnit(text.charCodeAt(at))) end = at + step
    at += step
  }
  return fail(scan, text.length)
}

/** White space and what cannot be seen belong to a key only between other characters of it. */
function isKeyUnit(code: number): boolean {
  return !isSpace(code) && (!isInvisible(code) || code === zeroWidthJoiner || code === emojiSelector)
}

const zeroWidthJoiner = 0x200d
const emojiSelector = 0xfe0f

function fail(scan: Scan, at: number): number {
  scan.keyEndsBefore = at
  return -1
}

/** How far the next part of a key reaches; or what ends it. */
function stepOf(text: string, at: number): number | 'operator' | 'end' {
  switch (classOf(text.charCodeAt(at))) {
    case characterClass.letter:
    case characterClass.digit:
      return stepOfWord(text, at)
    case characterClass.operator:
      return colonInKey(text, at) ? 1 : 'operator'
    case characterClass.quote:
    case characterClass.backtick:
    case characterClass.open:
    case characterClass.close:
    case characterClass.comma:
      return 'end'
    default:
      return stepOfSign(text, at)
  }
}

function stepOfSign(text: string, at: number): number | 'operator' | 'end' {
  comment.lastIndex = at
  if (comment.test(text) || ';|&'.includes(text[at] as string)) return 'end'
  if (/[=<>!:~]/.test(lookalikeSigns[text[at] as string] ?? '')) return 'operator'
  return Math.max(1, endOfWord(text, at) - at)
}

const comment = /\/\*|(?<=\s)(?:--|#)(?=\s)/y

function stepOfWord(text: string, at: number): number | 'operator' | 'end' {
  const end = endOfWord(text, at)
  const word = text.slice(at, end)
  if (/^(?:and|or)$/i.test(word)) return 'end'
  if (isSpace(text.charCodeAt(at - 1)) && readPhrase(text, word, end) !== undefined) return 'operator'
  return word.toUpperCase() === 'NOT' ? 'end' : end - at
}

/** A colon with a word on both sides and an operator after it: `tags.a:b = 'x'`, but not `status:ERROR`. */
function colonInKey(text: string, at: number): boolean {
  colon.lastIndex = at
  return colon.test(text)
}

const colon = /:\w+\s*(?:[=<>~]|!=|(?:not|i?like|rlike|in|is)\b)/iy
