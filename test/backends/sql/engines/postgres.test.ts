import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresPattern } from '../../../../src/backends/sql/engines/postgres-pattern.ts'
import type { SearchStatement } from '../../../../src/backends/sql/search-node.ts'
import { searchQuery } from '../../../../src/backends/sql/search-query.ts'
import { UnsupportedFilterError } from '../../../../src/backends/sql/unsupported-filter-error.ts'
import { compileFilter } from '../../../../src/check/compile-filter.ts'
import { parseOrderBy } from '../../../../src/check/parse-order-by.ts'
import type { Filter } from '../../../../src/filter/filter.ts'
import { compileRegularExpression } from '../../../../src/language/regular-expression.ts'
import * as f from '../../text/filters.ts'
import { postgresDatabase } from '../postgres-database.ts'
import { entryRows } from '../rows/entry-rows.ts'
import { joinedRows } from '../rows/joined-rows.ts'
import { numberColumnRows } from '../rows/number-column-rows.ts'
import { textColumnRows } from '../rows/text-column-rows.ts'
import { sampleTraces } from '../sample-traces.ts'

let pglite: PGlite
let db: Kysely<unknown>

beforeAll(async () => {
  pglite = await postgresDatabase(sampleTraces)
  db = new Kysely({ dialect: new PGliteDialect({ pglite }) })
})
afterAll(() => db.destroy())

function query(statement: Partial<SearchStatement>) {
  return searchQuery(db, { engine: 'postgres', ...statement })
}

async function idsOf(statement: Partial<SearchStatement>): Promise<string> {
  return (await query(statement).execute()).map((row) => row.request_id).join('')
}

function writtenFor(filter: Filter) {
  const { sql, parameters } = query({ filter }).compile()
  const condition = /from trace_info where (.*) order by/.exec(
    sql.replaceAll('"', '').replace(/\$\d+/g, '?'),
  )?.[1]
  return [condition, parameters]
}

describe.each(Object.entries({ textColumnRows, numberColumnRows, entryRows, joinedRows }))(
  '%s',
  (_, rows) => {
    test.each(rows)('$filter', async ({ filter, sqlite, postgres = sqlite, ids }) => {
      const read = compileFilter(filter, { dialect: 'extended' })
      expect({
        written: writtenFor(read),
        ids: await idsOf({ filter: read }),
        others: await idsOf({ filter: f.not(read) }),
      }).toEqual({ written: postgres, ids, others: [...'decba'].filter((id) => !ids.includes(id)).join('') })
    })
  },
)

test.each<[string, Filter, string]>([
  ['a run', f.withId('runs', 'run', 'r1'), 'ba'],
  ['an issue', f.withId('issues', 'issue', 'iss-1'), 'd'],
  [
    'usage',
    f.metadata('mlflow.trace.tokenUsage')('equals', '{"input_tokens": 1, "total_tokens": 9007199254740993}'),
    'a',
  ],
  ['cost', f.metadata('mlflow.trace.cost')('equals', '{"input_cost": 1e-05}'), 'b'],
  ['no cost like it', f.metadata('mlflow.trace.cost')('differs', '{"input_cost": 1e-05}'), 'a'],
  ['a fraction', f.timestamp('equals', 300.5), ''],
  ['no fraction', f.timestamp('differs', 300.5), 'decba'],
  ['no infinity', f.duration('notIn', [Number.POSITIVE_INFINITY, 0]), 'ea'],
  ['a last backslash', f.tag('env')('like', '\\'), ''],
])('finds %s', async (_, filter, ids) => {
  expect(await idsOf({ filter })).toBe(ids)
})

test.each([
  ['status', 'bdeca'],
  ['execution_time_ms DESC', 'eacdb'],
  ['name', 'cadeb'],
  ['tags.env', 'dbeac'],
  ['tags.env DESC', 'aebdc'],
])('page by page, ordered by %s', async (key, ids) => {
  const order = parseOrderBy([key], { dialect: 'mlflow' }).order ?? []
  let found = ''
  let after: SearchStatement['after']
  for (let page = 0; page < ids.length; page += 1) {
    const [row] = await query({
      order,
      limit: 1,
      experimentIds: [1, 2, 3],
      ...(after && { after }),
    }).execute()
    found += row?.request_id
    const values = [row?.sort_0, row?.sort_1, row?.sort_2]
    after = values.map((value) => value ?? null)
  }
  expect(found).toBe(ids)
})

const texts = [
  '',
  'a',
  'ab',
  'abc',
  'b',
  '\n',
  'a\n',
  'a\n\n',
  '\na',
  'a\nb',
  'aXb',
  'ab'.repeat(40),
  'é',
  '😀',
  'a😀b',
  'a.b',
  '(x)',
  ']',
  'x-y',
  '^',
  '$',
  'a$',
  '\\',
  '\t',
  'A',
  '{2}',
  'a{2}',
  'aa',
  '|',
  ' ',
  'a b',
  '-b',
  'éb',
  'K',
  '\u212a',
  's',
  '\u017f',
  'i',
  'İ',
  'ı',
  '٣',
  '²',
  'Ⅷ',
  'e\u0301',
  '\u00a0',
  '𝟘1',
  'ab1',
]

test.each([
  '',
  'a',
  '^a',
  'a$',
  '^a$',
  'a.b',
  '^.$',
  '.',
  '[^a]',
  '^[^a]$',
  'a|b',
  '(a|b)+$',
  '(?:ab){2,}',
  'a{2}',
  'a{,2}$',
  '^a*$',
  'a+?',
  '\\.',
  '\\\\',
  '\\$',
  '[a-c]',
  '[]]',
  '[^\\n]',
  '(?s:a.b)',
  '(?s)^.$',
  '\\Aa\\Z',
  '()',
  '^(a|)$',
  'x{0}',
  '(?i)a',
  '[\\x00-\\x1f]',
  '[\\x00]',
  '[😀-😂]',
  '{',
  '(?P<x>a)b',
  '[^]a]',
  '\\bb',
  '\\Bb',
  'a\\b',
  '(?m)^a',
  '(?m)a$',
  '(?m)^$',
  '(?i)k',
  '(?i)[^s]',
  '(?i)I',
  '(?ia)[r-t]',
  '\\d',
  '^\\d+$',
  '\\D',
  '^[^\\d]$',
  '^[^\\D]+$',
  '\\w{2}',
  '^\\W$',
  '[\\w-]{3}',
  '^[^\\w]+$',
  '^[\\W1]$',
  '^[^\\W1]$',
  '[\\D\\W]',
  '(?a)^\\w$',
  '\\s\\S',
  '\\w+\\s\\w*\\d?\\W',
])('agrees with Python about %j', async (pattern) => {
  const compiled = compileRegularExpression(pattern)
  if (!('matches' in compiled)) throw new Error(compiled.reason)
  const { rows } = await pglite.query<{ found: boolean[] }>(
    'select array_agg(value collate "C" ~ $1 order by place) as found from unnest($2::text[]) with ordinality as given (value, place)',
    [postgresPattern(pattern), texts],
  )
  expect(rows[0]?.found).toEqual(texts.map((value) => compiled.matches(value)))
})

const differs = (what: string) => `PostgreSQL's regular expressions differ from Python's in ${what}.`

test.each([
  ['(?i)é', differs('case outside ASCII')],
  ['(?i)[^é]', differs('case outside ASCII')],
  ['a{256}', differs('long repetitions')],
  ['(', 'The regular expression "(" cannot be run: the ) of a group is missing.'],
])('refuses the pattern %s', (pattern, message) => {
  expect(() => postgresPattern(pattern)).toThrow(new UnsupportedFilterError(message))
})
