import { describe, expect, test } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import { hostilePieces } from '../syntax/filter-texts.ts'
import { lawTimeout } from './runs.ts'

/** Conditions right and wrong, which cost the checker most. */
const conditions = [
  "tags.a = 'x' ",
  "tags.a = 'x' AND ",
  "tags.a != 'x' OR ",
  "tags.a = 'x AND tags.b = 'y ",
  "statsu = 'OK' AND ",
  'tag.a.b = "x" AND ',
  'timestamp BETWEEN 1 AND ',
  "x = ('a', ",
]

describe.each(Object.values(dialects))('reading as $name takes time in proportion to the text', (dialect) => {
  test.each([...hostilePieces, ...conditions])(
    '%j, over and over',
    (piece) => {
      const read = (length: number) => parseFilter(repeat(piece, length), { dialect, limits })
      expect(growth(read)).toBeLessThan(12)
    },
    lawTimeout,
  )
})

describe.each(Object.values(dialects))(
  '100 kB in dialect $name are a filter or have a diagnostic',
  (dialect) => {
    test.each(conditions)('%j, over and over', (piece) => {
      const { filter, diagnostics } = parseFilter(repeat(piece, 100_000), { dialect })
      expect(filter !== undefined || diagnostics.length > 0).toBe(true)
    })
  },
)

function repeat(piece: string, length: number): string {
  return piece.repeat(length / piece.length + 1).slice(0, length)
}

/** Fixes are tried in short texts alone, which would count as work that does not grow. */
const limits = { diagnostics: 0 }

/** Both small enough for the caches of a processor, beyond which everything takes longer, and its garbage too. */
const short = 2500
const long = 4 * short

/**
 * How many times more the processor works for the long text than for the short one: 4 where the work is in proportion, 16
 * where it is quadratic. What else runs on the machine only ever adds to a measurement: so the least of several is taken,
 * and more of them while the result is in doubt. A reader in proportion passes in the end, however busy the machine.
 */
function growth(read: (length: number) => unknown): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt === 0 || (attempt < 30 && most / least >= 12); attempt++) {
    least = Math.min(
      least,
      work(() => read(short)),
    )
    most = Math.min(
      most,
      work(() => read(long)),
    )
  }
  return most / least
}

/** In µs of the processor, which is never nothing. */
function work(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return Math.max(user + system, 100)
}
