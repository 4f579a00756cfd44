import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseByHand } from '../../bench/hand/parse-by-hand.ts'
import { conditions, variants } from '../../bench/inputs/conditions.ts'
import { asFilter } from '../../bench/inputs/languages.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defaultLimits } from '../../src/source/limits.ts'
import { plainText } from '../../src/source/source-text.ts'
import type { LexicalRules } from '../../src/syntax/lexical-rules.ts'
import { parseFilterSyntax } from '../../src/syntax/parse-filter-syntax.ts'
import { readCases } from '../grammar/corpus-file.ts'
import { filterLikeText } from '../syntax/filter-texts.ts'
import { validFilterText } from './valid-filter-text.ts'

const bothRules: readonly LexicalRules[] = [{ doubledQuote: 'kept' }, { doubledQuote: 'escape' }]
const someRules = fc.constantFrom(...bothRules)

function parse(text: string, rules: LexicalRules) {
  const faults: Diagnostic[] = []
  const tree = parseFilterSyntax(plainText(text), rules, defaultLimits, (fault) => faults.push(fault))
  return { tree, faults }
}

/** Where our parser finds no fault, the one written by hand makes the same tree; says whether that was the case. */
function agree(text: string): boolean {
  const accepted = bothRules.filter((rules) => {
    const { tree, faults } = parse(text, rules)
    if (faults.length > 0) return false
    expect(parseByHand(text, rules)).toEqual(tree)
    return true
  })
  return accepted.length > 0
}

describe('the parser by hand makes the tree that ours makes', () => {
  test('of what is measured', () => {
    for (const size of [1, 4, 20]) {
      for (let variant = 0; variant < variants; variant++) {
        expect(agree(asFilter(conditions(size, variant)))).toBe(true)
      }
    }
  })

  test('of the corpus', () => {
    const folder = fileURLToPath(new URL('../../grammar/corpus', import.meta.url))
    const cases = readCases(folder).filter(({ order, source }) => !order && source.holes.length === 0)
    expect(cases.filter(({ source }) => agree(source.text)).length).toBeGreaterThan(100)
  })

  test('of filters from public code', () => {
    const lines = readFileSync(new URL('../fixtures/wild.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    const texts = lines.map((line) => (JSON.parse(line) as { readonly filter: string }).filter)
    expect(texts.filter(agree).length).toBeGreaterThan(100)
  })

  test('of any filter', () => {
    fc.assert(
      fc.property(validFilterText, someRules, (text, rules) => {
        const { tree, faults } = parse(text, rules)
        expect(faults).toEqual([])
        expect(parseByHand(text, rules)).toEqual(tree)
      }),
      { numRuns: 2000 },
    )
  })

  test('of any text without fault, and throws on none', () => {
    fc.assert(
      fc.property(filterLikeText, someRules, (text, rules) => {
        const found = parseByHand(text, rules)
        const { tree, faults } = parse(text, rules)
        if (faults.length === 0) expect(found).toEqual(tree)
      }),
      { numRuns: 3000 },
    )
  })
})

test.each([
  ["attributes.status = 'OK"],
  ['attributes.status ='],
  ["(attributes.status = 'OK'"],
  ["attributes.status = 'OK')"],
  ["attributes.status IN ('OK'"],
  ["NOT AND attributes.status = 'OK'"],
  [`${'('.repeat(101)}status = 'OK'${')'.repeat(101)}`],
])('refuses %s', (text) => {
  expect(parseByHand(text)).toBeUndefined()
})
