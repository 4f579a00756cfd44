import { renderCharacters } from '../../../diagnostics/render-characters.ts'

/** How many columns of a terminal a text takes, as it is shown. */
export function textWidth(text: string): number {
  return renderCharacters(text).reduce((total, { width }) => total + width, 0)
}

/** A text as a terminal may show it, in exactly so many columns: cut, or with blanks on the right or the left. */
export function fitText(text: string, room: number, align: 'left' | 'right' = 'left'): string {
  const shown = cutText(text, room)
  const blanks = ' '.repeat(Math.max(0, room - textWidth(shown)))
  return align === 'right' ? blanks + shown : shown + blanks
}

function cutText(text: string, room: number): string {
  const characters = renderCharacters(text)
  const whole = characters.reduce((total, { width }) => total + width, 0) <= room
  let left = whole ? room : room - 1
  let shown = ''
  for (const character of characters) {
    left -= character.width
    if (left < 0) return `${shown}…`
    shown += character.shown
  }
  return whole ? shown : `${shown}…`
}
