import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfQuoted } from '../../src/syntax/end-of-quoted.ts'

const rows: [text: string, kept: number, escape: number][] = [
  ["'a'", 3, 3],
  ["'a' 'b'", 3, 3],
  ["''", 2, 2],
  ["'it''s'", 7, 7],
  ["'it\\'s'", 7, 5],
  ["'C:\\'", 5, 5],
  ["'C:\\' AND x = 'y'", 15, 5],
  ["''''", 4, 4],
  ["'''", 2, -1],
  ["'a''", 3, -1],
  ["'a", -1, -1],
  ['"a""b"', 6, 6],
  ['"a\\""', 5, -1],
  ['`a``b`', 6, 6],
  ['`a\\`', 4, 4],
]

describe('the end of a text in quotes', () => {
  test.each(rows)('%s', (text, kept, escaped) => {
    expect(endOfQuoted(text, 0, { doubledQuote: 'kept' })).toBe(kept)
    expect(endOfQuoted(text, 0, { doubledQuote: 'escape' })).toBe(escaped)
  })

  test("is what MLflow's regular expression finds, backtracking included", () => {
    const greedy = /'(''|\\'|[^'])*'/y
    fc.assert(
      fc.property(fc.array(fc.constantFrom("'", '\\', 'a'), { maxLength: 12 }), (rest) => {
        const text = `'${rest.join('')}`
        greedy.lastIndex = 0
        expect(endOfQuoted(text, 0, { doubledQuote: 'kept' })).toBe(greedy.exec(text)?.[0].length ?? -1)
      }),
      { numRuns: 2000 },
    )
  })
})
