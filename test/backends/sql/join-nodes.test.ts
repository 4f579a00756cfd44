import { expect, test } from 'vitest'
import { compileSearch } from '../../../src/backends/sql/compile-search.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import * as f from '../text/filters.ts'
import { sampleTraces } from './sample-traces.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const db = sqliteDatabase(sampleTraces)
function repeat(
  count: number,
  join: (...operands: Filter[]) => Filter,
  make: (index: number) => Filter,
): Filter {
  return join(...Array.from({ length: count }, (_, index) => make(index)))
}

/** AND and OR in turn, with NOT between. */
function deep(): Filter {
  return Array.from({ length: 100 }).reduce<Filter>(
    (filter, _, level) =>
      level % 2 === 0
        ? f.and(f.not(f.not(filter)), ...hundred((index) => f.status('differs', `${index}`)))
        : f.or(filter, ...hundred((index) => f.status('equals', `${index}`))),
    f.tag('env')('equals', 'prod'),
  )
}

function hundred(make: (index: number) => Filter): Filter[] {
  return Array.from({ length: 99 }, (_, index) => make(index))
}

test.each<[string, Filter, string]>([
  ['10,000 columns', repeat(10_000, f.and, (index) => f.status('differs', `${index}`)), 'decba'],
  ['10,000 of one key', repeat(10_000, f.and, (index) => f.tag('env')('differs', `${index}`)), 'deba'],
  ['10,000 keys', repeat(10_000, f.and, (index) => f.tag(`key ${index}`)('equals', 'x')), ''],
  ['10,000 absent keys', repeat(10_000, f.and, (index) => f.missing(f.field('tags', `${index}`))), 'decba'],
  ['10,000 runs', repeat(10_000, f.or, (index) => f.withId('runs', 'run', `r${index}`)), 'ba'],
  [
    '1,000 of one key',
    repeat(1_000, f.or, (index) => f.tag('env')('equals', index === 7 ? 'prod' : '?')),
    'a',
  ],
  [
    '1,000 alternatives',
    repeat(1_000, f.or, (index) => f.tag(`${index === 7 ? 'env' : index}`)('equals', 'prod')),
    'a',
  ],
  [
    '1,000 pairs',
    repeat(1_000, f.and, (index) => f.or(f.status('equals', 'OK'), f.status('equals', `${index}`))),
    'eca',
  ],
  ['10,000 in 100 levels', deep(), 'a'],
])('runs %s', (_, filter, ids) => {
  const { sql, parameters } = compileSearch({ engine: 'sqlite', filter })
  const rows = db.prepare(sql).all(...(parameters as string[]))
  expect(rows.map((row) => row.request_id).join('')).toBe(ids)
})
