import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filterTraces } from '../../src/backends/filter-traces.ts'
import { compileSearch } from '../../src/backends/sql/compile-search.ts'
import { UnsupportedFilterError } from '../../src/backends/sql/unsupported-filter-error.ts'
import type { CompareFilter, Field, Filter, OrderKey } from '../../src/filter/filter.ts'
import { type Relation, relations } from '../../src/language/relations.ts'
import { makeTrace } from '../backends/predicate/make-trace.ts'
import { connectServer, type ServerEngine } from './server-database.ts'

/** What collations, padding, escapes and encodings get wrong. */
const texts = [
  ...['', ' ', '  ', 'a', 'a ', ' a', 'a\t', 'A', 'á', 'a\u0301', 'ab', 'aB', 'b', 'ß', 'ss', 'SS', 'ſ'],
  ...['%', '_', '\\', '|', '\\%', '100%', 'a_b', 'axb', '[a]', '*', '?', "'", '"', '`', '--', ';'],
  ...['😀', '😀😀', '\uffee', '\u{10ffff}', '日本', 'k', 'K', '\u212a', 'i', 'I', 'İ', 'ı'],
  ...[
    '\n',
    'a\n',
    '\r\n',
    '\u2028',
    '\u0085',
    '1',
    '1.0',
    '١',
    '_',
    'x'.repeat(1500),
    `${'x'.repeat(1499)}y`,
  ],
]

const patterns = [
  '',
  '%',
  '_',
  '__',
  'a%',
  '%A%',
  '%_\\%',
  '\\%',
  '\\\\',
  '\\',
  '\\_',
  '|',
  '|%',
  'a|_b',
  '[%',
  'k',
  'i',
  'ss',
]
const expressions = [
  ...[
    '',
    '^$',
    '^.$',
    '.',
    'a$',
    '^a\\Z',
    '(?i)k',
    '(?i)^i$',
    '(?i)S',
    '\\d',
    '\\w',
    '^\\W$',
    '[^\\W_]',
    '\\s',
    '^\\S+$',
  ],
  ...[
    '(?m)^a$',
    '\\bb',
    '\\Ba',
    '[|]',
    '\\\\',
    '😀{2}',
    '[😀-\u{10ffff}]',
    "'",
    '(?s)^.$',
    '(?i)[^a-z]',
    '[\\x00-\\x20]',
  ],
]

const field: Field = { scope: 'tags', name: 'text', type: 'text' }
const byText: readonly OrderKey[] = [{ field, direction: 'ascending' }]
const operands = {
  scalar: texts,
  list: texts.map((text) => [text, 'a']),
  pattern: patterns,
  regex: expressions,
}

describe.each<ServerEngine>(['postgres', 'mysql'])('%s', (engine) => {
  const server = connectServer(engine)
  const stored = [...texts, ...(engine === 'mysql' ? ['\0', 'a\0', '\0a', 'a\0 '] : [])]
  const traces = stored.map((text, index) => makeTrace({ traceId: `tr-${index}`, tags: { text } }))

  beforeAll(async () => {
    await server.clear()
    await server.insertTraces(traces)
  })
  afterAll(() => server.db.destroy())

  const idsOf = async (filter: Filter) => {
    const { sql, parameters } = compileSearch({ engine, filter, order: byText })
    const query = CompiledQuery.raw(sql, [...parameters])
    return (await server.db.executeQuery<{ request_id: string }>(query)).rows.map((row) => row.request_id)
  }
  const expected = (filter: Filter) =>
    filterTraces(traces, filter, { orderBy: byText }).map(({ info }) => info.traceId)

  test.each(Object.keys(relations) as Relation[])('%s', async (relation) => {
    const values: readonly CompareFilter['value'][] = operands[relations[relation].operand]
    for (const value of values) {
      const filter: CompareFilter = { kind: 'compare', field, relation, value }
      const found = await idsOf(filter).catch(refusal)
      if (!(found instanceof Error)) expect([value, found]).toEqual([value, expected(filter)])
    }
  })

  test('takes all of these expressions', async () => {
    const refused: string[] = []
    for (const value of expressions) {
      const found = await idsOf({ kind: 'compare', field, relation: 'matches', value }).catch(refusal)
      if (found instanceof Error) refused.push(value)
    }
    expect(refused).toEqual([])
  })
})

function refusal(error: unknown): Error {
  if (error instanceof UnsupportedFilterError) return error
  throw error
}
