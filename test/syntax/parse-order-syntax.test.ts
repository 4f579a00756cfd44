import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defaultLimits } from '../../src/source/limits.ts'
import { plainText } from '../../src/source/source-text.ts'
import { parseOrderSyntax } from '../../src/syntax/parse-order-syntax.ts'
import { everyNode } from './every-node.ts'
import { anyText } from './filter-texts.ts'

test('whatever the text: spans lie in it, and without a field something was reported', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const faults: Diagnostic[] = []
      const rules = { doubledQuote: 'kept' } as const
      const tree = parseOrderSyntax(plainText(text), rules, defaultLimits, (fault) => faults.push(fault))
      if (tree === undefined) expect(faults).not.toEqual([])
      else {
        for (const { node, parent } of everyNode(tree)) {
          const outer = parent?.span ?? { start: 0, end: text.length }
          expect(outer.start <= node.span.start && node.span.start <= node.span.end).toBe(true)
          expect(node.span.end).toBeLessThanOrEqual(outer.end)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
