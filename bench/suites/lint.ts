import { parse as parseCel } from '@marcbachmann/cel-js'
import { parse as parseLucene } from 'liqe'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { parseByHand } from '../hand/parse-by-hand.ts'
import { alternating } from '../inputs/alternating.ts'
import { conditions, variants } from '../inputs/conditions.ts'
import { asCel, asFilter, asLucene } from '../inputs/languages.ts'
import { mistakenFilters, threeMistakes } from '../inputs/mistaken-filters.ts'
import type { Contest } from '../suite.ts'

/** Checking many filters, wrong ones among them, and what being wrong costs. */
export function contests(): readonly Contest[] {
  return [many(), wrong()]
}

/** Peers only parse: they cannot know what a field is. */
function many(): Contest {
  const texts = mistakenFilters(10_000)
  const cel = texts.map((_, index) => broken(asCel(conditions(4, index)), index))
  const lucene = texts.slice(0, 100).map((_, index) => broken(asLucene(conditions(4, index)), index))
  const all = <Text>(inputs: readonly Text[], check: (text: Text) => unknown) => ({
    things: inputs.length,
    run: () => inputs.filter(check).length,
  })
  return {
    title: '10,000 distinct filters, a fifth of them wrong',
    thing: 'filter',
    contestants: [
      { name: 'tracesift', ...all(texts, (text) => parseFilter(text).filter) },
      { name: 'parser by hand, syntax alone', ...all(texts, (text) => parseByHand(text)) },
      { name: '@marcbachmann/cel-js, syntax alone', ...all(cel, (text) => attempt(parseCel, text)) },
      { name: 'liqe, syntax alone', ...all(lucene, (text) => attempt(parseLucene, text)) },
    ],
  }
}

function broken(text: string, index: number): string {
  return index % 5 === 4 ? text.replace(/ (?:&&|AND) /, ' & ) ') : text
}

function attempt(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

function wrong(): Contest {
  const right = Array.from({ length: variants }, (_, index) => asFilter(conditions(4, index)))
  const check = (text: string) => parseFilter(text)
  return {
    title: '4 conditions with three mistakes: diagnostics, fixes and all',
    thing: 'filter',
    contestants: [
      { name: 'three mistakes', run: alternating(threeMistakes(variants), check) },
      { name: 'none', run: alternating(right, check) },
    ],
  }
}
