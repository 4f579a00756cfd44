import { parse as parseCel, serialize as serializeCel } from '@marcbachmann/cel-js'
import { parse as parseLucene, serialize as serializeLucene } from 'liqe'
import { formatFilter } from '../../src/backends/format-filter.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { alternating } from '../inputs/alternating.ts'
import { conditions, variants } from '../inputs/conditions.ts'
import { asCel, asFilter, asLucene } from '../inputs/languages.ts'
import type { Contest } from '../suite.ts'

/** A filter of four conditions from its tree to canonical text. Ours reads the text back to be sure of it. */
export function contests(): readonly Contest[] {
  const all = Array.from({ length: variants }, (_, variant) => conditions(4, variant))
  const filters = all.map((one) => compileFilter(asFilter(one)))
  const cel = all.map((one) => parseCel(asCel(one)).ast)
  const lucene = all.map((one) => parseLucene(asLucene(one)))
  return [
    {
      title: '4 conditions to text',
      thing: 'filter',
      contestants: [
        { name: 'tracesift', run: alternating(filters, (filter) => formatFilter(filter)) },
        {
          name: 'tracesift, dialect mlflow',
          run: alternating(filters, (filter) => formatFilter(filter, { dialect: 'mlflow' })),
        },
        { name: '@marcbachmann/cel-js', run: alternating(cel, (ast) => serializeCel(ast)) },
        { name: 'liqe', run: alternating(lucene, (ast) => serializeLucene(ast)) },
      ],
    },
  ]
}
