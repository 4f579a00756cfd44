import { homoglyph } from '../diagnostics/catalogue/syntax.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { endOfAsciiWord, endOfInvisible, isInvisible } from './characters.ts'
import { asciiLookalike } from './confusables.ts'
import type { Scan } from './scan.ts'
import { reportInvisible } from './skip-trivia.ts'

/**
 * The word between two offsets as it was meant: invisible characters in it are reported and left out. `ours` is a word
 * of the language or the schema, in ASCII: letters that only look like it are reported and read as meant. Other words
 * are the user's own, and suspicious only where they mix scripts.
 */
export function readName(scan: Scan, start: number, end: number, ours: boolean): string {
  const written = scan.text.slice(start, end)
  if (endOfAsciiWord(scan.text, start) >= end) return written
  const visible = withoutInvisible(scan, start, written)
  const meant = asciiLookalike(visible)
  if (meant === undefined || !/^\w+$/.test(meant)) return visible
  const span = { start, end }
  const foreign = `letters of another script (${Array.from(visible).filter(isForeign).join(' ')})`
  if (ours) {
    scan.faults.push(
      homoglyph(span, visible, meant, foreign, false, [replaceWith(`Write ${meant}`, span, meant, 'safe')]),
    )
    return meant
  }
  if (/\w/.test(visible)) {
    scan.faults.push(
      homoglyph(span, visible, meant, foreign, true, [replaceWith(`Write ${meant}`, span, meant, 'unsafe')]),
    )
  }
  return visible
}

/** The same, with nothing reported: what the word would be if it is one of the language. */
export function plainName(text: string, start: number, end: number): string {
  const written = text.slice(start, end)
  if (endOfAsciiWord(written, 0) === written.length) return written
  const visible = Array.from(written).filter((letter) => !isInvisible(letter.codePointAt(0) as number))
  return asciiLookalike(visible.join('')) ?? visible.join('')
}

function isForeign(letter: string): boolean {
  return letter > '\x7f'
}

function withoutInvisible(scan: Scan, start: number, written: string): string {
  let visible = ''
  for (let at = 0; at < written.length; ) {
    const end = endOfInvisible(written, at)
    if (end > at) reportInvisible(scan, start + at, start + end)
    else visible += written[at]
    at = Math.max(end, at + 1)
  }
  return visible
}
