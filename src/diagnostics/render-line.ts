import type { Span } from '../source/span.ts'
import { type Character, renderCharacters } from './render-characters.ts'

/** A span to point at, and the sign that stands under each of its columns; under an empty span stands one. */
export interface Mark {
  readonly span: Span
  readonly sign: string
}

/** A line, or a part of one, as it is shown, and the signs under it. */
export interface LinePart {
  readonly source: string
  readonly signs: string
}

/**
 * The parts of a line that show where all the marks begin, none wider than `width` columns; what is left out stands as
 * `…`. The marks lie on the line.
 */
export function renderLine(text: string, line: Span, marks: readonly Mark[], width: number): LinePart[] {
  const parts: LinePart[] = []
  let rest = marks.toSorted((one, other) => one.span.start - other.span.start)
  while (rest[0] !== undefined) {
    const { characters, shown } = windowAround(text, line, rest[0].span, width)
    const here = rest.filter(
      ({ span }, index) => index === 0 || span.start < shown.end || shown.end === line.end,
    )
    parts.push({
      source: characters.map((character) => character.shown).join(''),
      signs: renderSigns(characters, here, line.end),
    })
    rest = rest.slice(here.length)
  }
  return parts
}

/** Where the rest of a line is left out. */
const cut = '…'

/** UTF-16 units that are looked at on each side of a mark, for each column there is. */
const unitsPerColumn = 8

/** As many characters around the mark as `width` has room for, and the span of those that are not cut off. */
function windowAround(text: string, line: Span, mark: Span, width: number) {
  const reach = width * unitsPerColumn
  const start = charStart(text, Math.max(line.start, mark.start - reach))
  const end = charStart(text, Math.min(line.end, mark.start + reach))
  const near = renderCharacters(text.slice(start, end)).map((one) => moved(one, start))
  const whole = start === line.start && end === line.end && totalWidth(near) < width
  const fitting = whole ? near : around(near, mark, width - 2 * cut.length)
  const shown = {
    start: fitting[0]?.span.start ?? mark.start,
    end: fitting.at(-1)?.span.end ?? mark.start,
  }
  const characters = [
    ...(shown.start > line.start ? [cutAway(line.start, shown.start)] : []),
    ...fitting,
    ...(shown.end < line.end ? [cutAway(shown.end, line.end)] : []),
  ]
  return { characters, shown }
}

/** The mark from its beginning, then in turn one more character on either side while there is room. */
function around(characters: readonly Character[], mark: Span, room: number): readonly Character[] {
  const index = characters.findIndex(({ span }) => span.end > mark.start)
  let from = index < 0 ? characters.length : index
  let to = from
  let left = room
  const take = (character: Character | undefined) => {
    if (character === undefined || character.width > left) return false
    left -= character.width
    return true
  }
  while ((characters[to]?.span.start ?? mark.end) < mark.end && take(characters[to])) to++
  for (let more = true; more; ) {
    const before = take(characters[from - 1])
    if (before) from--
    const after = take(characters[to])
    if (after) to++
    more = before || after
  }
  return characters.slice(from, to)
}

function renderSigns(characters: readonly Character[], marks: readonly Mark[], end: number): string {
  const signs = characters.map(({ span, width }) => {
    const mark = marks.find((one) => covers(one.span, span))
    if (mark === undefined) return ' '.repeat(width)
    return mark.span.end > span.start ? mark.sign.repeat(width) : mark.sign.padEnd(width)
  })
  const last = marks.find(({ span }) => span.start === end)
  return (signs.join('') + (last?.sign ?? '')).trimEnd()
}

/** An empty mark covers the character that it stands before. */
function covers(mark: Span, character: Span): boolean {
  if (mark.start === mark.end) return character.start <= mark.start && mark.start < character.end
  return mark.start < character.end && character.start < mark.end
}

function cutAway(start: number, end: number): Character {
  return { span: { start, end }, shown: cut, width: cut.length }
}

function moved(character: Character, by: number): Character {
  const { start, end } = character.span
  return { ...character, span: { start: start + by, end: end + by } }
}

function totalWidth(characters: readonly Character[]): number {
  return characters.reduce((total, { width }) => total + width, 0)
}

/** The offset, or where it stands inside a surrogate pair, the pair's. */
function charStart(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset
}
