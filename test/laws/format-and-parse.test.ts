import { test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { formatFilter } from '../../src/backends/format-filter.ts'
import { flattenFilter } from '../../src/backends/text/flatten-filter.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { filterKey } from '../../src/filter/filter-key.ts'
import { filterTexts } from '../arbitraries/filter-texts.ts'
import { sayableFilters } from '../arbitraries/filters.ts'
import { lawTimeout, runs } from './runs.ts'

describe.each(Object.values(dialects))('in dialect $name', (dialect) => {
  law.prop([filterTexts(dialect)], runs(1000))(
    'what was read can be written, and reads back as the same filter',
    (text) => {
      const filter = compileFilter(text, { dialect })
      const written = formatFilter(filter, { dialect })
      const read = compileFilter(written, { dialect })
      expect(meaningOf(read)).toBe(meaningOf(filter))
      expect(formatFilter(read, { dialect })).toBe(written)
    },
    lawTimeout,
  )
})

law.prop([sayableFilters], runs(500))(
  'the extended dialect can write every filter of traces',
  (filter) => {
    const written = formatFilter(filter, { dialect: 'extended' })
    const read = compileFilter(written, { dialect: 'extended' })
    expect(meaningOf(read)).toBe(meaningOf(filter))
  },
  lawTimeout,
)

/** The same text for equal filters, groups that a text needs no parentheses for aside. */
function meaningOf(filter: Filter): string {
  return filterKey(flattenFilter(filter))
}
