import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a misspelt word most likely means, or `undefined`: letter case counts for nothing, and at most a
 * third of the letters may be wrong.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestCost = Math.min(2, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const cost = distance(wanted, candidate.toLowerCase())
    if (cost < bestCost) {
      best = candidate
      bestCost = cost
    }
  }
  return best
}
