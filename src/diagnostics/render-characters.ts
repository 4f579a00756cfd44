import { eastAsianWidth } from 'get-east-asian-width'
import type { Span } from '../source/span.ts'

/** What a reader takes for one character, as a terminal shows it. */
export interface Character {
  /** The offsets into the text. */
  readonly span: Span
  /** Never empty, and free of whatever a terminal would obey or hide. */
  readonly shown: string
  /** Columns of a terminal; at least one. */
  readonly width: number
}

/**
 * A line's characters as they are shown. A tab is four spaces; control characters become pictures (`␀`), and what
 * would be invisible, or moves other characters about, stands as its code point (`<U+200B>`).
 */
export function renderCharacters(line: string): Character[] {
  return [...segmenter.segment(line)].flatMap(({ segment, index }) => renderGrapheme(segment, index))
}

/** The text as a terminal may safely show it. */
export function renderText(text: string): string {
  return renderCharacters(text)
    .map(({ shown }) => shown)
    .join('')
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A letter with its marks stays one character; with more marks than any script needs, each is shown by itself. */
const longestGrapheme = 8

function renderGrapheme(grapheme: string, start: number): Character[] {
  const span = { start, end: start + grapheme.length }
  if (printable.test(grapheme)) return [{ span, shown: grapheme, width: 1 }]
  if (emoji.test(grapheme)) return [{ span, shown: grapheme, width: 2 }]
  const points = [...grapheme]
  if (
    points.length <= longestGrapheme &&
    !points.some((point) => hidden.test(point)) &&
    !joins.test(grapheme)
  ) {
    return [{ span, shown: grapheme, width: sum(points.map(pointWidth)) }]
  }
  return renderPoints(points, start)
}

function renderPoints(points: readonly string[], start: number): Character[] {
  const characters: Character[] = []
  let at = start
  for (const point of points) {
    const shown = showPoint(point)
    const span = { start: at, end: at + point.length }
    characters.push({ span, shown, width: sum([...shown].map(pointWidth)) })
    at += point.length
  }
  return characters
}

function showPoint(point: string): string {
  const code = point.codePointAt(0) ?? 0
  if (point === '\t') return '    '
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (mark.test(point)) return `◌${point}`
  const readable = !hidden.test(point) && !joins.test(point)
  return readable ? point : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

function pointWidth(point: string): number {
  return joins.test(point) ? 0 : eastAsianWidth(point.codePointAt(0) ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

const printable = /^[ -~]$/
const emoji = /^\p{RGI_Emoji}$/v
/** Controls, formats, lone surrogates, unassigned and private characters, and every space but two: U+0020, U+3000. */
const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}[\p{Zs}--[\u0020\u3000]]]/v
/** Marks that take no column of their own. */
const mark = /^(?!\p{Default_Ignorable_Code_Point})[\p{Mn}\p{Me}]/v
/** What joins the character before it: such marks, and the tails of Hangul syllables. */
const joins = /^[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7ff]/v
