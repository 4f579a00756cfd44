import { test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { applyEdits } from '../../src/diagnostics/apply-edits.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { fixAll } from '../../src/diagnostics/fix-all.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import { filterTexts, orderTexts } from '../arbitraries/filter-texts.ts'
import { mistakenTexts } from '../arbitraries/mistaken-texts.ts'
import { lawTimeout, runs } from './runs.ts'

/** Finds what is wrong with one text. */
type Check = (text: string) => readonly Diagnostic[]

describe.each(Object.values(dialects))('in dialect $name', (dialect) => {
  const checkFilter: Check = (text) => parseFilter(text, { dialect }).diagnostics
  const checkOrder: Check = (text) =>
    parseOrderBy([text], { dialect }).diagnostics.map(({ diagnostic }) => diagnostic)

  describe.each([
    ['a filter', filterTexts(dialect), checkFilter],
    ['an order', orderTexts(dialect), checkOrder],
  ] as const)('fixes of %s', (_, texts, check) => {
    law.prop([mistakenTexts(texts)], runs(300))(
      'each removes its own diagnostic and adds no error',
      (text) => {
        const found = check(text)
        for (const own of found) {
          const others = found.filter((one) => one !== own)
          for (const { edits } of own.fixes) {
            const after = check(applyEdits(text, edits))
            expect(withCode(after, own.code).length).toBeLessThanOrEqual(withCode(others, own.code).length)
            expect(errorsOf(after).length).toBeLessThanOrEqual(errorsOf(others).length)
          }
        }
      },
      lawTimeout,
    )

    law.prop([mistakenTexts(texts)], runs(300))(
      'all together are accepted where every error has one, and then there is nothing left to fix',
      (text) => {
        for (const safety of ['safe', 'unsafe'] as const) {
          const fixed = fixAll(text, check, { safety })
          expect(fixAll(fixed.text, check, { safety }).text).toBe(fixed.text)
        }
        if (!errorsOf(check(text)).every(({ fixes }) => fixes.length > 0)) return
        expect(errorsOf(fixAll(text, check).diagnostics)).toEqual([])
      },
      lawTimeout,
    )
  })
})

function withCode(diagnostics: readonly Diagnostic[], code: string): readonly Diagnostic[] {
  return diagnostics.filter((one) => one.code === code)
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error')
}
