import { expect, test } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { equalFilters } from '../../src/filter/equal-filters.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { withoutSpans } from '../../src/filter/without-spans.ts'

test('every kind of filter loses its spans and nothing else', () => {
  const text = "NOT (tags.a = 'x' OR tags.b IS NULL) AND span.name = 'y' AND feedback.ok = 'z'"
  const { filter } = parseFilter(text, { dialect: 'extended' })
  const bare = withoutSpans(filter as Filter)
  expect(JSON.stringify(filter)).toContain('"span":{')
  expect(JSON.stringify(bare)).not.toContain('"span":{')
  expect(equalFilters(bare, filter as Filter)).toBe(true)
})
