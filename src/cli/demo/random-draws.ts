/** Draws that are the same for the same seed. */
export interface RandomDraws {
  /** From 0 up to but not including 1. */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** From 0 up to but not including `end`. */
  readonly below: (end: number) => number
  readonly among: <Item>(items: readonly Item[]) => Item
  /** Like `below`, but the lesser the more frequent. */
  readonly low: (end: number) => number
  /** Around a median, two thirds within a factor of e to the `spread`. */
  readonly around: (median: number, spread: number) => number
  /** Eight hexadecimal digits for each word. */
  readonly hex: (words: number) => string
}

/** Draws from a generator of 32 bits (Mulberry32): fast, and random enough to look at. */
export function randomDraws(seed: number): RandomDraws {
  let state = seed | 0
  function word(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => word() / 2 ** 32
  return {
    next,
    chance: (probability) => next() < probability,
    below: (end) => Math.floor(next() * end),
    among: (items) => itemAt(items, Math.floor(next() * items.length)),
    low: (end) => Math.floor(next() ** 3 * end),
    around: (median, spread) => median * Math.exp(spread * normal(next)),
    hex: (words) => {
      let digits = ''
      for (let count = 0; count < words; count++) digits += (word() + 2 ** 32).toString(16).slice(1)
      return digits
    },
  }
}

/** Box and Muller: of two even draws one that is distributed normally. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new TypeError('There is nothing to draw from.')
  return item
}
