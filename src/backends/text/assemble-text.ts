import type { Dialect } from '../../dialects/dialect.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'

/**
 * Joins the pieces, choosing spellings so that every quoted text ends where it should, with as few as can be that are
 * not the preferred one. Where quotes inside strings are kept, a backslash before the closing quote joins the string to
 * the next quote of that kind: so what may stand in a place depends on the quotes to the right of it, and on no more.
 * @throws UnsayableError where no choice will do.
 */
export function assembleText(pieces: readonly Piece[], dialect: Dialect): string {
  const traps = dialect.lexical.doubledQuote === 'kept'
  let endings: Endings = new Map([['', { text: '', cost: 0 }]])
  for (const piece of pieces.toReversed()) {
    const longer = prepend(piece, endings, traps)
    if (longer.size === 0) throw swallowed(piece, dialect)
    endings = longer
  }
  return textOf(cheapest(endings))
}

/** A choice for all pieces from some place on. */
interface Ending {
  readonly text: string
  readonly next?: Ending
  readonly cost: number
}

/** The cheapest ending for each set of quotes that occurs in it. */
type Endings = ReadonlyMap<string, Ending>

function prepend(piece: Piece, endings: Endings, traps: boolean): Endings {
  const longer = new Map<string, Ending>()
  for (const [quotes, next] of endings) {
    for (const [rank, text] of spellings(piece).entries()) {
      if (traps && endsInTrap(text, quotes)) continue
      const after = quotesOf(text, quotes)
      const cost = next.cost + rank
      if (cost < (longer.get(after)?.cost ?? Infinity)) longer.set(after, { text, next, cost })
    }
  }
  return longer
}

function spellings(piece: Piece): readonly string[] {
  return typeof piece === 'string' ? [piece] : piece.spellings
}

function endsInTrap(text: string, quotes: string): boolean {
  return text.at(-2) === '\\' && quotes.includes(text.slice(-1))
}

function quotesOf(text: string, more: string): string {
  return [`'`, `"`].filter((quote) => more.includes(quote) || text.includes(quote)).join('')
}

function swallowed(piece: Piece, dialect: Dialect): UnsayableError {
  return new UnsayableError(dialect, {
    part: typeof piece === 'string' ? piece : piece.part,
    reason: 'the backslash before its closing quote would join it to the next quoted text',
    help: 'The extended dialect can say it',
  })
}

function cheapest(endings: Endings): Ending {
  return [...endings.values()].reduce((best, other) => (other.cost < best.cost ? other : best))
}

function textOf(ending: Ending): string {
  const texts: string[] = []
  for (let at: Ending | undefined = ending; at !== undefined; at = at.next) texts.push(at.text)
  return texts.join('')
}
