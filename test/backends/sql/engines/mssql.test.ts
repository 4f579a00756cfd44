import { expect, test } from 'vitest'
import { compileSearch } from '../../../../src/backends/sql/compile-search.ts'
import { UnsupportedFilterError } from '../../../../src/backends/sql/unsupported-filter-error.ts'
import { compileFilter } from '../../../../src/check/compile-filter.ts'
import { parseOrderBy } from '../../../../src/check/parse-order-by.ts'
import type { Filter } from '../../../../src/filter/filter.ts'
import * as f from '../../text/filters.ts'
import type { Written } from '../rows/condition-row.ts'

/** The text in UTF-8, with an end that padding comes after. */
const ended = (text: string) => `cast(${text} collate Latin1_General_100_BIN2_UTF8 as varchar(max)) + char(0)`

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

test.each<[filter: string, written: Written]>([
  ["attributes.status = 'OK'", [`${ended('trace_info.status')} = ${ended('?')}`, ['OK']]],
  ["attributes.status != 'OK'", [`${ended('trace_info.status')} <> ${ended('?')}`, ['OK']]],
  [
    "attributes.status IN ('OK', 'ERROR')",
    [`${ended('trace_info.status')} in (${ended('?')}, ${ended('?')})`, ['OK', 'ERROR']],
  ],
  [
    "attributes.status NOT IN ('OK', 'ERROR')",
    [`${ended('trace_info.status')} not in (${ended('?')}, ${ended('?')})`, ['OK', 'ERROR']],
  ],
  ["attributes.status LIKE 'O_'", [`${ended('trace_info.status')} like ${ended('?')} escape '\\'`, ['O_']]],
  [
    "attributes.status NOT ILIKE 'O%'",
    [
      `not (translate(${ended('trace_info.status')}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') like ${ended('?')} escape '\\')`,
      ['o%'],
    ],
  ],
  [
    "attributes.client_request_id = 'Req_1'",
    [
      `(trace_info.client_request_id is not null and ${ended('trace_info.client_request_id')} = ${ended('?')})`,
      ['Req_1'],
    ],
  ],
  [
    "attributes.client_request_id LIKE 'req\\%1'",
    [
      `(trace_info.client_request_id is not null and ${ended('trace_info.client_request_id')} like ${ended('?')} escape '\\')`,
      ['req\\%1'],
    ],
  ],
  [
    "metadata.`mlflow.trace.session` = ''",
    [`(trace_info.session_id is not null and ${ended('trace_info.session_id')} = ${ended('?')})`, ['']],
  ],
  [
    'attributes.timestamp_ms = 300',
    [`(trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint))`, [300n, 300n]],
  ],
  [
    'attributes.timestamp_ms != 300',
    [`not (trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint))`, [300n, 300n]],
  ],
  [
    'attributes.timestamp_ms <= 300',
    [`trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint)`, [least, 300n]],
  ],
  [
    'attributes.timestamp_ms > 299.5',
    [`trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint)`, [300n, greatest]],
  ],
  [
    'attributes.timestamp_ms NOT IN (100, 300)',
    [
      `not (trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint) or trace_info.timestamp_ms between cast(? as bigint) and cast(? as bigint))`,
      [100n, 100n, 300n, 300n],
    ],
  ],
  [
    'attributes.execution_time_ms < 1e400',
    [
      `(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as bigint) and cast(? as bigint))`,
      [least, greatest],
    ],
  ],
  [
    'attributes.end_time_ms > 105',
    [
      `(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) between cast(? as bigint) and cast(? as bigint)`,
      [106n, greatest],
    ],
  ],
  [
    "tags.env = 'prod'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ${ended('trace_tags.key')} = ${ended('?')} and ${ended('trace_tags.value')} = ${ended('?')})`,
      ['env', 'prod'],
    ],
  ],
  [
    "tags.env != 'prod'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ${ended('trace_tags.key')} = ${ended('?')} and ${ended('trace_tags.value')} <> ${ended('?')})`,
      ['env', 'prod'],
    ],
  ],
  [
    "tags.env LIKE '[%]*__'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ${ended('trace_tags.key')} = ${ended('?')} and ${ended('trace_tags.value')} like ${ended('?')} escape '\\')`,
      ['env', '\\[%]*__'],
    ],
  ],
  [
    "tags.env ILIKE 'PROD'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ${ended('trace_tags.key')} = ${ended('?')} and translate(${ended('trace_tags.value')}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') like ${ended('?')} escape '\\')`,
      ['env', 'prod'],
    ],
  ],
  [
    'tags.env IS NULL',
    [
      `not exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and ${ended('trace_tags.key')} = ${ended('?')})`,
      ['env'],
    ],
  ],
])('%s', (filter, written) => {
  expect(writtenFor(filter)).toEqual(written)
})

test('puts NULLs last by a key of their own, and fetches as many as the limit says', () => {
  const { order = [] } = parseOrderBy(['name DESC'], { dialect: 'mlflow' })
  expect(compileSearch({ engine: 'mssql', order, limit: 5, experimentIds: [1, 2] })).toEqual({
    sql: `select "trace_info"."request_id", "trace_info"."trace_name" as "sort_0", "trace_info"."timestamp_ms" as "sort_1", "trace_info"."request_id" as "sort_2" from "trace_info" where "trace_info"."experiment_id" in (cast(@1 as bigint), cast(@2 as bigint)) order by case when "trace_info"."trace_name" is null then 1 else 0 end, ${ended('"trace_info"."trace_name"')} desc, "trace_info"."timestamp_ms" desc, ${ended('"trace_info"."request_id"')} asc offset @3 rows fetch next @4 rows only`,
    parameters: [1n, 2n, 0n, 5n],
  })
})

test.each<[what: string, filter: Filter, reason: string]>([
  [
    'a regular expression',
    f.tag('env')('matches', 'a'),
    'SQL Server has no regular expressions; LIKE and ILIKE have patterns with % and _.',
  ],
  [
    'a NUL',
    f.tag('env')('equals', 'a\0'),
    'SQL Server cannot compare the text "a\\u0000": it has a NUL character.',
  ],
  [
    'a long pattern',
    f.tag('env')('like', 'é'.repeat(4000)),
    'SQL Server takes patterns of fewer than 8000 bytes; this one has 8000.',
  ],
  [
    'many parameters',
    f.tag('env')(
      'in',
      Array.from({ length: 3000 }, (_, index) => `${index}`),
    ),
    'The filter needs 3001 parameters; SQL Server takes 2098 in a statement.',
  ],
])('refuses %s', (_, filter, reason) => {
  expect(() => compileSearch({ engine: 'mssql', filter })).toThrow(new UnsupportedFilterError(reason))
})

function writtenFor(filter: string): Written {
  const { sql, parameters } = compileSearch({
    engine: 'mssql',
    filter: compileFilter(filter, { dialect: 'extended' }),
  })
  const condition =
    /from trace_info where (.*) order by/.exec(sql.replaceAll('"', '').replace(/@\d+/g, '?'))?.[1] ?? ''
  return [condition, parameters]
}
