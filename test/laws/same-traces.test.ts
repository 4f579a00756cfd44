import { fc, test as law } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { formatFilter } from '../../src/backends/format-filter.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import type { Trace } from '../../src/schema/trace.ts'
import { aboutTraces, filterTexts, orderTexts } from '../arbitraries/filter-texts.ts'
import { filters, orders, sayableFilters } from '../arbitraries/filters.ts'
import { storedTraces } from '../arbitraries/traces.ts'
import { backends } from '../backends/all.ts'
import { lawTimeout, runs } from './runs.ts'

describe('every backend finds the same traces, in the same order', () => {
  law.prop([storedTraces, filters, orders], runs(600))('for any filter', expectSame, lawTimeout)

  law.prop([storedTraces, sayableFilters], runs(300))(
    'written in the extended dialect and read back',
    (traces, filter) => {
      const written = formatFilter(filter, { dialect: 'extended' })
      expectSame(traces, filter, [], compileFilter(written, { dialect: 'extended' }))
    },
    lawTimeout,
  )

  describe.each(Object.values(dialects))('in dialect $name', (dialect) => {
    law.prop(
      [
        storedTraces,
        filterTexts(dialect, aboutTraces),
        fc.uniqueArray(orderTexts(dialect), { maxLength: 2 }),
      ],
      runs(300),
    )(
      'for any text, as it stands and normalized',
      (traces, text, keys) => {
        const filter = compileFilter(text, { dialect })
        const { order = [] } = parseOrderBy(keys, { dialect })
        const normalized = compileFilter(formatFilter(filter, { dialect }), { dialect })
        expectSame(traces, filter, order)
        expectSame(traces, filter, order, normalized)
      },
      lawTimeout,
    )
  })
})

/** What the first backend finds of `filter`, all find of `searched`. */
function expectSame(
  traces: readonly Trace[],
  filter: Filter,
  order: readonly OrderKey[],
  searched = filter,
): void {
  const found = backends[0]?.search(traces, filter, order)
  for (const { name, search } of backends) {
    expect({ name, found: search(traces, searched, order) }).toEqual({ name, found })
  }
}
