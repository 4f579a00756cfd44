import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/source/source-text.ts'
import { isSpace } from '../../src/syntax/characters.ts'
import { scanTokens } from '../../src/syntax/scan-tokens.ts'
import { anyText, hostilePieces } from './filter-texts.ts'

const rules = { doubledQuote: 'kept' } as const

describe('tokens', () => {
  test('join back to the text: between them stands white space, or what was reported', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, faults } = scanTokens(plainText(text), rules)
        const inList = tokens.some(({ tokenType }) => tokenType.name === 'ListOpen')
        let end = 0
        for (const { startOffset, endOffset } of [
          ...tokens,
          { startOffset: text.length, endOffset: text.length },
        ]) {
          expect(startOffset).toBeGreaterThanOrEqual(end)
          for (let at = end; at < startOffset; at++) {
            const reported = faults.some(({ span }) => span.start <= at && at < span.end)
            expect(isSpace(text.charCodeAt(at)) || reported || inList).toBe(true)
          }
          end = endOffset
        }
      }),
      { numRuns: 2000 },
    )
  })

  test.each(hostilePieces)('%j again and again', (piece) => {
    const count = (times: number) => {
      const { tokens, faults } = scanTokens(plainText(piece.repeat(times)), rules)
      return tokens.length + faults.length
    }
    const once = count(100)
    expect(count(1000)).toBeLessThanOrEqual(10 * once + 20)
  })
})
