import { parse as parseCel } from '@marcbachmann/cel-js'
import { parse as parseLucene } from 'liqe'
import { parse as parseScript } from 'subscript'
import { defaultLimits } from '../../src/source/limits.ts'
import { plainText } from '../../src/source/source-text.ts'
import { parseFilterSyntax } from '../../src/syntax/parse-filter-syntax.ts'
import { parseByHand } from '../hand/parse-by-hand.ts'
import { alternating } from '../inputs/alternating.ts'
import { type Condition, conditions, variants } from '../inputs/conditions.ts'
import { asCel, asFilter, asLucene, asScript } from '../inputs/languages.ts'
import type { Contest, Contestant } from '../suite.ts'

/** A filter from text to the tree of its syntax, with the offsets of every node. */
export function contests(): readonly Contest[] {
  return [1, 4, 20].map((size) => {
    const all = Array.from({ length: variants }, (_, variant) => conditions(size, variant))
    const contest = { title: `${size} ${size === 1 ? 'condition' : 'conditions'}`, thing: 'filter' }
    return { ...contest, contestants: contestants(all), ...(size === 4 ? { targets } : {}) }
  })
}

const targets = [
  { of: 'tracesift', against: 'parser by hand', bound: 'at most', times: 6 },
  { of: 'tracesift', against: '@marcbachmann/cel-js', bound: 'at most', times: 4 },
  { of: 'liqe', against: 'tracesift', bound: 'at least', times: 50 },
] as const

function contestants(all: readonly (readonly Condition[])[]): readonly Contestant[] {
  const parsing = (write: (one: readonly Condition[]) => string, parse: (text: string) => unknown) =>
    alternating(all.map(write), parse)
  return [
    { name: 'tracesift', run: parsing(asFilter, parse) },
    { name: 'parser by hand', run: parsing(asFilter, (text) => parseByHand(text)) },
    { name: '@marcbachmann/cel-js', run: parsing(asCel, parseCel) },
    { name: 'subscript', run: parsing(asScript, parseScript) },
    { name: 'liqe', run: parsing(asLucene, parseLucene) },
  ]
}

const rules = { doubledQuote: 'escape' } as const

function parse(text: string): unknown {
  return parseFilterSyntax(plainText(text), rules, defaultLimits, noReport)
}

function noReport(): void {}
