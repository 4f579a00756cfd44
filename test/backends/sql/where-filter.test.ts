import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Engine } from '../../../src/backends/sql/engine.ts'
import type { Layout } from '../../../src/backends/sql/layout.ts'
import { UnsupportedFilterError } from '../../../src/backends/sql/unsupported-filter-error.ts'
import { whereFilter } from '../../../src/backends/sql/where-filter.ts'
import { compileFilter } from '../../../src/check/compile-filter.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import { nodeSqliteDialect } from '../../../src/search/stores/node-sqlite-dialect.ts'
import * as f from '../text/filters.ts'
import { entryRows } from './rows/entry-rows.ts'
import { joinedRows } from './rows/joined-rows.ts'
import { numberColumnRows } from './rows/number-column-rows.ts'
import { textColumnRows } from './rows/text-column-rows.ts'
import { sampleTraces } from './sample-traces.ts'
import { sqliteDatabase } from './sqlite-database.ts'

interface Tables {
  trace_info: { request_id: string; timestamp_ms: number }
}

const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(sqliteDatabase(sampleTraces)) })
const sqlite = { engine: 'sqlite', regexFunction: true } as const
const extended = (text: string) => compileFilter(text, { dialect: 'extended' })

function query(filter: Filter) {
  return db
    .selectFrom('trace_info')
    .select('request_id')
    .where(whereFilter(filter, sqlite))
    .orderBy('timestamp_ms', 'desc')
    .orderBy('request_id')
}

async function idsOf(filter: Filter): Promise<string> {
  return (await query(filter).execute()).map((row) => row.request_id).join('')
}

function writtenFor(filter: Filter) {
  const { sql, parameters } = query(filter).compile()
  const condition = /where (.*) order by/.exec(sql.replaceAll('"', ''))?.[1]
  return [condition, parameters]
}

describe.each(Object.entries({ textColumnRows, numberColumnRows, entryRows, joinedRows }))(
  '%s',
  (_, rows) => {
    test.each(rows)('$filter', async ({ filter, sqlite: written, ids }) => {
      const read = extended(filter)
      expect({ written: writtenFor(read), ids: await idsOf(read) }).toEqual({ written, ids })
    })
  },
)

const everyRow = [...textColumnRows, ...numberColumnRows, ...entryRows, ...joinedRows]

test.each(everyRow)('true or false, never NULL: $filter', async ({ filter, ids }) => {
  const holds = whereFilter(extended(filter), sqlite)
  const rows = await db
    .selectFrom('trace_info')
    .select([
      'request_id',
      sql<number | null>`${holds}`.as('holds'),
      sql<number | null>`not (${holds})`.as('fails'),
    ])
    .orderBy('request_id')
    .execute()
  expect(rows).toEqual(
    [...'abcde'].map((id) => ({
      request_id: id,
      holds: Number(ids.includes(id)),
      fails: Number(!ids.includes(id)),
    })),
  )
})

test.each([
  ['runs', 'run', 'r1', 'ba'],
  ['runs', 'run', 'r2', 'b'],
  ['runs', 'run', 'r3', ''],
  ['prompts', 'prompt', 'p/1', 'd'],
  ['prompts', 'prompt', 'r1', ''],
  ['issues', 'issue', 'iss-1', 'd'],
])('some of %s: %s.id = %s', async (of, scope, id, ids) => {
  expect(await idsOf(f.withId(of, scope, id))).toBe(ids)
})

test('what some of a collection is written as', () => {
  const either = f.or(f.withId('runs', 'run', 'r1'), f.withId('runs', 'run', 'r2'))
  expect(writtenFor(either)).toEqual([
    '(trace_info.request_id in (select trace_request_metadata.request_id from trace_request_metadata where ' +
      'trace_request_metadata.key = ? and (((trace_request_metadata.value is not null and trace_request_metadata.value = ?)) or ' +
      '((trace_request_metadata.value is not null and trace_request_metadata.value = ?)))) or ' +
      'trace_info.request_id in (select entity_associations.source_id from entity_associations where ' +
      'entity_associations.source_type = ? and entity_associations.destination_type = ? and ' +
      '((entity_associations.destination_id = ?) or (entity_associations.destination_id = ?))))',
    ['mlflow.sourceRun', 'r1', 'r2', 'trace', 'run', 'r1', 'r2'],
  ])
})

test.each<[string, Filter, string]>([
  ['always', f.always, 'decba'],
  ['never', f.never, ''],
  ['and of nothing', f.and(), 'decba'],
  ['or of nothing', f.or(), ''],
  ['in nothing', f.status('in', []), ''],
  ['not in nothing, present', f.duration('notIn', []), 'eca'],
  ['a tag not in nothing, present', f.tag('env')('notIn', []), 'deba'],
  ['no run', f.not(f.some('runs', f.always)), 'dec'],
  ['a key that objects inherit', f.tag('toString')('differs', 'x'), ''],
])('%s', async (_, filter, ids) => {
  expect(await idsOf(filter)).toBe(ids)
})

test.each<[string, Engine, Filter, string]>([
  [
    'a collection that the layout lacks',
    'sqlite',
    f.some('metrics', f.always),
    'The layout mlflow does not say where metrics are kept.',
  ],
  [
    'a field that the layout lacks',
    'sqlite',
    f.span('name')('equals', 'x'),
    'The layout mlflow does not say where span.name is kept.',
  ],
  [
    'text as a number',
    'sqlite',
    { kind: 'compare', field: f.field('tags', 'n', 'number'), relation: 'above', value: 1 },
    'tags.n is kept as text and compared as number.',
  ],
  [
    'a number as text',
    'sqlite',
    { kind: 'compare', field: f.field('attributes', 'timestamp_ms'), relation: 'equals', value: '1' },
    'attributes.timestamp_ms is kept as a number and compared as text.',
  ],
  [
    'half a pair',
    'sqlite',
    f.status('equals', '\ud83d'),
    'No database can hold the text "\\ud83d": it has half of a surrogate pair.',
  ],
  [
    'a NUL on PostgreSQL',
    'postgres',
    f.tag('a\0')('equals', 'b'),
    'PostgreSQL cannot hold the text "a\\u0000": it has a NUL character.',
  ],
  [
    'a long pattern',
    'sqlite',
    f.status('like', 'é'.repeat(25_001)),
    'SQLite takes patterns of at most 50000 bytes; this one has 50002.',
  ],
  [
    'a regular expression without the function',
    'sqlite',
    f.status('matches', 'O'),
    'SQLite has no regular expressions of its own; where the connection has a function "regexp" that takes Python\'s, the option regexFunction says so.',
  ],
  [
    'usage as a pattern',
    'sqlite',
    f.metadata('mlflow.trace.cost')('like', '%'),
    'The text is kept as the columns input_cost, output_cost, total_cost: it can be compared as a whole, or asked for whether it is there.',
  ],
  ['deep nesting', 'sqlite', nested(201), 'SQL is written for filters of at most 200 levels.'],
])('refuses %s', (_, engine, filter, message) => {
  expect(() => whereFilter(filter, { engine })).toThrow(new UnsupportedFilterError(message))
})

test('says where in the text stands what it refuses', () => {
  const span = { start: 3, end: 9 }
  const refusal = refusalOf({ ...f.status('matches', 'O'), span })
  expect(refusal).toMatchObject({ name: 'UnsupportedFilterError', span })
})

test.each<[string, Engine, Filter, string]>([
  [
    'another engine',
    'oracle' as Engine,
    f.always,
    'SQL is written for the engines sqlite, postgres, mysql, mssql; found "oracle".',
  ],
  [
    'NaN',
    'sqlite',
    f.timestamp('equals', Number.NaN),
    'The filter compares where a number, integers within 64 bits was expected; found the number NaN.',
  ],
  [
    '2^63',
    'sqlite',
    f.timestamp('equals', 2n ** 63n),
    'The filter compares where a number, integers within 64 bits was expected; found the number 9223372036854775808.',
  ],
  [
    'text for a number',
    'sqlite',
    f.timestamp('equals', '5'),
    'The filter compares where a number, integers within 64 bits was expected; found the text "5".',
  ],
  [
    'a number for text',
    'sqlite',
    f.status('equals', 5),
    'The filter compares where a text was expected; found the number 5.',
  ],
  [
    'a list for a value',
    'sqlite',
    f.status('equals', ['OK']),
    'The filter compares where one value was expected; found a list of 1.',
  ],
  [
    'a value for a list',
    'sqlite',
    f.status('in', 'OK'),
    'The filter compares where a list was expected; found the text "OK".',
  ],
  [
    'a pattern for numbers',
    'sqlite',
    f.timestamp('like', '5'),
    'The filter compares where a text was expected with a field of numbers.',
  ],
])('a TypeError for %s', (_, engine, filter, message) => {
  expect(() => whereFilter(filter, { engine })).toThrow(new TypeError(message))
})

describe("a layout of the caller's own", () => {
  const layout: Layout = {
    name: 'own',
    table: 'calls',
    id: 'uid',
    scopes: {
      attributes: {
        fields: {
          status: { kind: 'column', column: 'outcome', type: 'text', nullable: true },
          timestamp_ms: {
            kind: 'expression',
            type: 'double',
            expression: (table) => sql`${sql.ref(`${table}.at`)} * 1000`,
          },
          request_id: { kind: 'column', column: 'uid', type: 'text' },
        },
      },
      tags: { keys: { table: 'labels', owner: 'call', only: { deleted: 0 }, key: 'k', value: 'v' } },
    },
    collections: {},
  }
  const compiler = new Kysely<{ calls: { uid: string } }>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (instance) => new SqliteIntrospector(instance),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })

  test.each([
    ["attributes.status = 'OK'", '("calls"."outcome" is not null and "calls"."outcome" = ?)', ['OK']],
    ['attributes.timestamp_ms > 1.5', '("calls"."at" * 1000) > ?', [1.5]],
    [
      "tags.a = 'b'",
      'exists (select * from "labels" where "labels"."call" = "calls"."uid" and "labels"."deleted" = ? and "labels"."k" = ? and "labels"."v" = ?)',
      [0n, 'a', 'b'],
    ],
  ])('%s', (text, condition, parameters) => {
    const where = whereFilter(extended(text), { engine: 'sqlite', layout })
    const compiled = compiler.selectFrom('calls').select('uid').where(where).compile()
    expect(compiled).toMatchObject({ sql: `select "uid" from "calls" where ${condition}`, parameters })
  })
})

function nested(levels: number): Filter {
  return Array.from({ length: levels }).reduce<Filter>((filter) => f.not(filter), f.status('equals', 'OK'))
}

function refusalOf(filter: Filter): unknown {
  try {
    return whereFilter(filter, { engine: 'sqlite' })
  } catch (error) {
    return error
  }
}
