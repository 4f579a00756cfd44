import { compilePredicate } from '../../src/backends/predicate/compile-predicate.ts'
import { parseFilter } from '../../src/check/parse-filter.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { alternating } from '../inputs/alternating.ts'
import { conditions, variants } from '../inputs/conditions.ts'
import { asFilter } from '../inputs/languages.ts'
import type { Contest } from '../suite.ts'

/** A filter of four conditions from text to meaning, and on to a function. */
export function contests(): readonly Contest[] {
  const texts = Array.from({ length: variants }, (_, variant) => asFilter(conditions(4, variant)))
  return [
    {
      title: '4 conditions, checked',
      thing: 'filter',
      contestants: [
        { name: 'databricks', run: alternating(texts, (text) => parseFilter(text)) },
        { name: 'mlflow', run: alternating(texts, (text) => parseFilter(text, { dialect: 'mlflow' })) },
        { name: 'extended', run: alternating(texts, (text) => parseFilter(text, { dialect: 'extended' })) },
        {
          name: 'databricks, and compiled to a predicate',
          run: alternating(texts, (text) => compilePredicate(parseFilter(text).filter as Filter)),
        },
      ],
    },
  ]
}
