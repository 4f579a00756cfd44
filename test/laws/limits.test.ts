import { describe, expect, test } from 'vitest'
import { filterTraces } from '../../src/backends/filter-traces.ts'
import { formatFilter } from '../../src/backends/format-filter.ts'
import { flattenFilter } from '../../src/backends/text/flatten-filter.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import { parseFilter } from '../../src/check/parse-filter.ts'
import type { DialectName } from '../../src/dialects/dialect.ts'
import { equalFilters } from '../../src/filter/equal-filters.ts'
import { defaultLimits } from '../../src/source/limits.ts'
import { makeTrace } from '../backends/predicate/make-trace.ts'
import { searchSqlite } from '../backends/sql/search-sqlite.ts'

const { clauses, depth, listLength, textLength } = defaultLimits

const traces = [
  makeTrace({ traceId: 'a', tags: { k: 'x', long: 'x'.repeat(100_000) } }),
  makeTrace({ traceId: 'b', tags: { k: 'y' } }),
  makeTrace({ traceId: 'c', tags: {} }),
]

const differing = (count: number, connective = 'AND') =>
  Array.from({ length: count }, (_, index) => `tags.k != 'no ${index}'`).join(` ${connective} `)
const several = (count: number) => {
  const kinds = [
    "tags.`k` = 'x'",
    "attributes.status != 'no'",
    "tags.k != 'no'",
    'attributes.timestamp < 5000',
  ]
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]).join(' AND ')
}
const keys = (count: number) =>
  Array.from({ length: count }, (_, index) => `NOT tags.k${index} = 'x'`).join(' AND ')
const list = (count: number) =>
  `attributes.status IN (${Array.from({ length: count }, (_, index) => `'${index}'`)}, 'OK')`
const nested = (levels: number) => `${'('.repeat(levels)}tags.k = 'x'${')'.repeat(levels)}`
const negated = (levels: number) => `${'NOT '.repeat(levels)}tags.k = 'x'`
const alternating = (levels: number) =>
  `${"NOT (tags.a = 'x' OR ".repeat(levels)}tags.k = 'x'${')'.repeat(levels)}`

/** Each a dialect, a filter up to a limit, and the ids of the traces that match. */
const within: readonly (readonly [
  what: string,
  dialect: DialectName,
  text: string,
  ids: readonly string[],
])[] = [
  ['as many conditions as may be', 'databricks', differing(clauses), ['a', 'b']],
  ['as many conditions as may be', 'mlflow', differing(clauses), ['a', 'b']],
  ['as many, of different kinds', 'databricks', several(clauses), ['a']],
  ['conditions on many keys', 'extended', keys(2000), ['a', 'b', 'c']],
  ['as many alternatives', 'extended', differing(clauses, 'OR'), ['a', 'b']],
  ['as many values in a list', 'extended', list(listLength - 1), ['a', 'b', 'c']],
  ['a long value', 'databricks', `tags.long = '${'x'.repeat(100_000)}'`, ['a']],
  ['as long a text as may be', 'mlflow', `tags.k != '${'x'.repeat(textLength - 12)}'`, ['a', 'b']],
  ['as many parentheses', 'extended', nested(depth), ['a']],
  ['as many NOTs', 'extended', negated(depth), ['a']],
  ['NOT and OR as deep', 'extended', alternating(depth / 2), ['a']],
]

describe('up to its limits a filter is checked, run by SQL and in memory, and written', () => {
  test.each(within)('%s: %s', (_, dialect, text, ids) => {
    const filter = compileFilter(text, { dialect })
    const read = compileFilter(formatFilter(filter, { dialect }), { dialect })
    expect(filterTraces(traces, filter).map(({ info }) => info.traceId)).toEqual(ids)
    expect(searchSqlite(traces, filter)).toEqual(ids)
    expect(equalFilters(flattenFilter(read), flattenFilter(filter))).toBe(true)
  })
})

const beyond: readonly (readonly [what: string, text: string, code: string])[] = [
  ['a condition more', differing(clauses + 1), 'too-many-conditions'],
  ['an alternative more', differing(clauses + 1, 'OR'), 'too-many-conditions'],
  ['a character more', `tags.k != '${'x'.repeat(textLength - 11)}'`, 'text-too-long'],
  ['a level more', nested(depth + 1), 'nesting-too-deep'],
  ['very many levels', nested(100_000), 'nesting-too-deep'],
  ['levels that nothing closes', '('.repeat(100_000), 'nesting-too-deep'],
  ['lists in lists', `tags.k IN ${'('.repeat(100_000)}`, 'nesting-too-deep'],
  ['a NOT more', negated(depth + 1), 'nesting-too-deep'],
  ['very many NOTs', negated(100_000), 'nesting-too-deep'],
]

describe('beyond a limit there is a diagnostic', () => {
  describe.each<DialectName>(['databricks', 'mlflow', 'extended'])('in dialect %s', (dialect) => {
    test.each(beyond)('%s', (_, text, code) => expect(errorsOf(text, dialect)).toContain(code))
  })

  test.each<DialectName>(['mlflow', 'extended'])('in dialect %s: a value more', (dialect) => {
    expect(errorsOf(list(listLength), dialect)).toEqual(['list-too-long'])
  })
})

function errorsOf(text: string, dialect: DialectName): readonly string[] {
  const { filter, diagnostics } = parseFilter(text, { dialect })
  expect(filter).toBeUndefined()
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}
