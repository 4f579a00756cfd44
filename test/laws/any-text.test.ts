import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { Span } from '../../src/source/span.ts'
import { anyTexts } from '../arbitraries/any-texts.ts'
import { everyNode } from '../syntax/every-node.ts'
import { lawTimeout, runs } from './runs.ts'

describe.each(Object.values(dialects))('any text, read as $name', (dialect) => {
  law.prop([anyTexts], runs(1500))(
    'is a filter or has errors, and every span lies in it',
    (text) => {
      const { filter, diagnostics } = parseFilter(text, { dialect })
      expect(filter === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      const starts = diagnostics.map(({ span }) => span.start)
      expect(starts).toEqual(starts.toSorted((one, other) => one - other))
      expect(outside(text, spansOf(diagnostics))).toEqual([])
      if (filter !== undefined) expect(outside(text, spansOfNodes(filter))).toEqual([])
    },
    lawTimeout,
  )

  law.prop([fc.array(anyTexts, { maxLength: 3 })], runs(500))(
    'is a key of an order or has errors, and every span lies in it',
    (keys) => {
      const { order, diagnostics } = parseOrderBy(keys, { dialect })
      expect(order === undefined).toBe(diagnostics.some(({ diagnostic }) => diagnostic.severity === 'error'))
      for (const { key, diagnostic } of diagnostics) {
        expect(outside(keys[key] ?? '', spansOf([diagnostic]))).toEqual([])
      }
      for (const [index, key] of (order ?? []).entries()) {
        expect(outside(keys[index] ?? '', spansOfNodes(key))).toEqual([])
      }
    },
    lawTimeout,
  )
})

function spansOf(diagnostics: readonly Diagnostic[]): readonly Span[] {
  return diagnostics.flatMap(({ span, fixes }) => [
    span,
    ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
  ])
}

/** The spans of a tree, where its nodes have them: what a dialect adds has none. */
function spansOfNodes(tree: object): readonly Span[] {
  const root = { tree, span: { start: 0, end: 0 } }
  return [...everyNode(root)].map(({ node }) => node.span)
}

function outside({ length }: string, spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= length))
}
