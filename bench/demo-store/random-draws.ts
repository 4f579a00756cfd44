/** Draws from a source of numbers between 0 and 1. */
export interface RandomDraws {
  readonly chance: (probability: number) => boolean
  /** From 0 up to but not including `end`. */
  readonly below: (end: number) => number
  readonly among: <Item>(items: readonly Item[]) => Item
  /** The first item is the most frequent by far, and each later one rarer. */
  readonly firstOf: <Item>(items: readonly Item[]) => Item
  /** Around a median, most within a factor of e to the `spread`. */
  readonly around: (median: number, spread: number) => number
  /** So many hexadecimal digits. */
  readonly hex: (digits: number) => string
}

/** Draws from a source of numbers. */
export function drawFrom(random: () => number): RandomDraws {
  const below = (end: number) => Math.floor(random() * end)
  return {
    chance: (probability) => random() < probability,
    below,
    among: (items) => itemAt(items, below(items.length)),
    firstOf: (items) => itemAt(items, Math.floor(items.length * random() ** 3)),
    around: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())),
    hex(digits) {
      let text = ''
      while (text.length < digits)
        text += below(2 ** 32)
          .toString(16)
          .padStart(8, '0')
      return text.slice(0, digits)
    },
  }
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new TypeError('There is nothing to draw from.')
  return item
}
