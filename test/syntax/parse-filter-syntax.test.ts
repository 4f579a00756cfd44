import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defaultLimits } from '../../src/source/limits.ts'
import { plainText, type SourceText, templateText } from '../../src/source/source-text.ts'
import type { LexicalRules } from '../../src/syntax/lexical-rules.ts'
import { parseFilterSyntax } from '../../src/syntax/parse-filter-syntax.ts'
import type { FilterSyntax } from '../../src/syntax/tree.ts'
import { everyNode } from './every-node.ts'
import { anyText, hostilePieces } from './filter-texts.ts'

const rules = fc.constantFrom<LexicalRules>({ doubledQuote: 'kept' }, { doubledQuote: 'escape' })

function parse(
  source: SourceText,
  lexical: LexicalRules = { doubledQuote: 'kept' },
  depth = defaultLimits.depth,
) {
  const faults: Diagnostic[] = []
  const tree = parseFilterSyntax(source, lexical, { ...defaultLimits, depth }, (fault) => faults.push(fault))
  return { tree, faults }
}

describe('whatever the text', () => {
  test('spans lie in the text, and those of parts in those of the whole', () => {
    fc.assert(
      fc.property(anyText, rules, (text, lexical) => {
        const { tree, faults } = parse(plainText(text), lexical)
        for (const { node, parent } of everyNode(tree)) {
          const outer = parent?.span ?? { start: 0, end: text.length }
          expect(outer.start).toBeLessThanOrEqual(node.span.start)
          expect(node.span.start).toBeLessThanOrEqual(node.span.end)
          expect(node.span.end).toBeLessThanOrEqual(outer.end)
        }
        for (const { span, fixes } of faults) {
          for (const { start, end } of [
            span,
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
          ]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('an operand stands after the one before it, and its connective between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { node } of everyNode(parse(plainText(text)).tree)) {
          if (node.kind !== 'and' && node.kind !== 'or') continue
          const { operands, connectives } = node as Extract<
            FilterSyntax['expression'],
            { kind: 'and' | 'or' }
          >
          expect(operands).toHaveLength(connectives.length + 1)
          for (const [index, { span }] of connectives.entries()) {
            expect(operands[index]?.span.end).toBeLessThanOrEqual(span.start)
            expect(span.end).toBeLessThanOrEqual(operands[index + 1]?.span.start ?? -1)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('what is missing was reported', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tree, faults } = parse(plainText(text))
        const missing = [...everyNode(tree)].filter(({ node }) => node.kind === 'missing')
        if (missing.length > 0) expect(faults).not.toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('holes are taken once, or lie in something that is refused', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (parts) => {
        const source = templateText(parts)
        const { tree, faults } = parse(source)
        const nodes = [...everyNode(tree)].map(({ node }) => node)
        const taken = nodes.flatMap((node) => ('hole' in node ? [node.hole] : []))
        expect(new Set(taken).size).toBe(taken.length)
        const refused = [...faults, ...nodes.filter(({ kind }) => kind === 'other')].map(({ span }) => span)
        for (const [index, { start, end }] of source.holes.entries()) {
          if (taken.includes(index)) continue
          expect(refused.some((span) => span.start <= start && end <= span.end)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

test.each([
  ["a NOT BETWEEN 9 'OK9 AND 1", ['unterminated-string', 'missing-operator']],
  ["a NOT BETWEEN x-0' AND 'y'", ['unterminated-string', 'unexpected-text']],
  ['a BETWEEN x«99 AND 5', ['smart-quotes', 'missing-operator']],
])('something inside a range that does not belong: %s', (text, codes) => {
  const found = parse(plainText(text)).faults.map(({ code }) => code)
  expect(found.filter((code) => code !== 'missing-value')).toEqual(codes)
})

describe('large texts', () => {
  test.each(hostilePieces)('100 kB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const { tree } = parse(plainText(text))
    expect(tree.span).toEqual({ start: 0, end: text.length })
  })

  test('10,000 conditions are one flat AND', () => {
    const { tree, faults } = parse(plainText(Array(10_000).fill("tags.env = 'prod'").join(' AND ')))
    expect(faults).toEqual([])
    expect(tree.expression).toMatchObject({ kind: 'and', operands: { length: 10_000 } })
  })
})

describe('nesting', () => {
  const nested: [what: string, text: (depth: number) => string][] = [
    ['parentheses', (depth) => `${'('.repeat(depth)}a = 1${')'.repeat(depth)}`],
    ['NOTs', (depth) => `${'NOT '.repeat(depth)}a = 1`],
    ['lists', (depth) => `a IN ${'('.repeat(depth)}'x'${')'.repeat(depth)}`],
    ['NOTs and parentheses', (depth) => `${'NOT ('.repeat(depth / 2)}a = 1${')'.repeat(depth / 2)}`],
  ]

  test.each(nested)('%s as deep as the limit', (_, text) => {
    expect(parse(plainText(text(100))).faults).toEqual([])
    expect(parse(plainText(text(250)), undefined, 1_000_000).faults).toEqual([])
  })

  test.each(nested)('%s deeper than the limit', (_, text) => {
    for (const [depth, limit] of [
      [102, 100],
      [100_000, 100],
      [100_000, 1_000_000],
    ] as const) {
      const { tree, faults } = parse(plainText(text(depth)), undefined, limit)
      expect(tree).not.toHaveProperty('expression')
      expect(faults.map(({ code }) => code)).toEqual(['nesting-too-deep'])
    }
  })

  test('side by side is not deep', () => {
    expect(parse(plainText(Array(1000).fill('NOT (a = 1)').join(' AND '))).faults).toEqual([])
  })

  test('unclosed parentheses by the hundred thousand are one diagnostic', () => {
    expect(parse(plainText('('.repeat(100_000))).faults.map(({ code }) => code)).toEqual(['nesting-too-deep'])
  })
})
