import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileSearch } from '../../../src/backends/sql/compile-search.ts'
import type { SearchStatement } from '../../../src/backends/sql/search-node.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import * as f from '../text/filters.ts'
import { postgresDatabase } from './postgres-database.ts'
import { relatedTraces } from './related-traces.ts'
import { assessmentRows } from './rows/assessment-rows.ts'
import type { Written } from './rows/condition-row.ts'
import { spanRows } from './rows/span-rows.ts'
import { sqliteDatabase } from './sqlite-database.ts'

const sqlite = sqliteDatabase(relatedTraces)
let postgres: PGlite

beforeAll(async () => {
  postgres = await postgresDatabase(relatedTraces)
})
afterAll(() => postgres.close())

type Search = Omit<SearchStatement, 'engine'>

const engines = ['sqlite', 'postgres'] as const

async function idsOf(engine: (typeof engines)[number], search: Search): Promise<string> {
  const { sql, parameters } = compileSearch({ engine, regexFunction: true, ...search })
  const rows =
    engine === 'sqlite'
      ? sqlite.prepare(sql).all(...(parameters as string[]))
      : (await postgres.query<{ request_id: string }>(sql, [...parameters])).rows
  return rows.map((row) => row.request_id).join('')
}

function writtenFor(engine: (typeof engines)[number], filter: Filter): Written {
  const { sql, parameters } = compileSearch({ engine, regexFunction: true, filter })
  const plain = sql.replaceAll('"', '').replaceAll(/\$\d+/g, '?')
  return [/ from trace_info where (.*) order by /.exec(plain)?.[1] ?? '', parameters]
}

describe.each(engines)('on %s', (engine) => {
  test.each([...spanRows, ...assessmentRows])('$title', async (row) => {
    const { filter, ids } = row
    expect({
      written: writtenFor(engine, filter),
      ids: await idsOf(engine, { filter }),
      others: await idsOf(engine, { filter: f.not(filter) }),
    }).toEqual({
      written: engine === 'postgres' ? (row.postgres ?? row.sqlite) : row.sqlite,
      ids,
      others: [...'fedcba'].filter((id) => !ids.includes(id)).join(''),
    })
  })

  test.each<[string, Filter, string]>([
    ['a run, linked or not', f.withId('runs', 'run', 'r'), 'ec'],
    ['a prompt', f.withId('prompts', 'prompt', 'p/1'), 'd'],
    ['an issue, whatever became of it', f.withId('issues', 'issue', 'i-1'), 'e'],
    ['feedback of the trace or its session', f.assessed('feedback', 'ok', value('equals', '"yes"')), 'fcba'],
    ['no such feedback', f.not(f.assessed('feedback', 'ok')), ''],
    ['no such expectation', f.not(f.assessed('expectation', 'ok')), 'edcba'],
    ['no span', f.not(f.some('spans', f.always)), 'fedb'],
    [
      'either of two feedbacks',
      f.or(
        f.assessed('feedback', 'score', value('equals', '5')),
        f.assessed('feedback', 'ok', value('equals', '"no"')),
      ),
      'edb',
    ],
    [
      'spans of one trace, one by one',
      f.and(f.some('spans', name('equals', 'llm_call')), f.some('spans', name('equals', 'Été'))),
      'a',
    ],
  ])('finds %s', async (_, filter, ids) => {
    expect(await idsOf(engine, { filter })).toBe(ids)
  })

  test.each<[readonly number[], string, string]>([
    [[1, 2, 3], 'fdcba', 'e'],
    [[1, 2], 'dcba', 'e'],
    [[1], 'ba', 'e'],
    [[2], 'd', 'c'],
    [[3], 'f', ''],
    [[], '', ''],
  ])('spreads over sessions only from traces in experiments %j', async (experimentIds, ids, others) => {
    const filter = f.or(
      f.assessed('feedback', 'ok', value('equals', '"yes"')),
      f.some('assessments', value('equals', '"no"')),
    )
    expect([
      await idsOf(engine, { filter, experimentIds }),
      await idsOf(engine, { filter: f.not(filter), experimentIds }),
    ]).toEqual([ids, others])
  })
})

const name = f.span('name')
const value = f.assessment('value')

test('a span counts only in the experiment of its trace', () => {
  const db = sqliteDatabase(relatedTraces)
  db.exec("update spans set experiment_id = 3 where trace_id = 'a'")
  const { sql, parameters } = compileSearch({ engine: 'sqlite', filter: f.some('spans', f.always) })
  expect(db.prepare(sql).all(...(parameters as string[]))).toMatchObject([{ request_id: 'c' }])
})

/** The columns that lead to rows, by the table and name that they have in the plan. */
function planOf(filter: Filter, experimentIds?: readonly number[]): string {
  const search = {
    engine: 'sqlite',
    regexFunction: true,
    filter,
    limit: 100,
    ...(experimentIds && { experimentIds }),
  } as const
  const { sql, parameters } = compileSearch(search)
  const steps = sqlite.prepare(`explain query plan ${sql}`).all(...(parameters as string[]))
  return steps.map(({ detail }) => String(detail)).join('\n')
}

test.each<[string, Filter, readonly number[] | undefined, readonly RegExp[]]>([
  [
    'spans by their trace',
    f.some('spans', name('equals', 'x')),
    [1],
    [/spans.* USING INDEX \S+ \(trace_id=\?\)/],
  ],
  [
    'spans by their trace and time',
    f.some(
      'spans',
      f.and(
        { kind: 'compare', field: f.field('span', 'start_time_ns', 'number'), relation: 'atLeast', value: 5 },
        f.span('status')('equals', 'OK'),
      ),
    ),
    [1, 2],
    [/spans.* USING INDEX \S+ \(trace_id=\? AND start_time_unix_nano>\?\)/],
  ],
  [
    'assessments once for the traces and once for their sessions',
    f.assessed('feedback', 'ok', value('equals', 'x')),
    [1],
    [
      /LIST SUBQUERY \d+\nSEARCH assessments/,
      /LIST SUBQUERY \d+\nSEARCH assessments .*\nSEARCH trace_info_peer .*\(request_id=\?\)/,
    ],
  ],
  [
    'issues once',
    f.withId('issues', 'issue', 'x'),
    undefined,
    [/LIST SUBQUERY \d+\nSEARCH assessments .*\(assessment_type=\?\)/],
  ],
  [
    'prompts once',
    f.withId('prompts', 'prompt', 'x'),
    undefined,
    [
      /LIST SUBQUERY \d+\nSEARCH entity_associations .*\(destination_type=\? AND destination_id=\? AND source_type=\?\)/,
    ],
  ],
])('SQLite finds %s', (_, filter, experimentIds, steps) => {
  const plan = planOf(filter, experimentIds)
  for (const step of steps) expect(plan).toMatch(step)
})
