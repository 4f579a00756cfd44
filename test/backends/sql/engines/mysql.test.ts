import { expect, test } from 'vitest'
import { compileSearch } from '../../../../src/backends/sql/compile-search.ts'
import { mysqlPattern } from '../../../../src/backends/sql/engines/mysql-pattern.ts'
import { UnsupportedFilterError } from '../../../../src/backends/sql/unsupported-filter-error.ts'
import { compileFilter } from '../../../../src/check/compile-filter.ts'
import { parseOrderBy } from '../../../../src/check/parse-order-by.ts'
import type { Written } from '../rows/condition-row.ts'

/** The text in UTF-8, without case or padding. */
const bytes = (text: string) => `cast(convert(${text} using utf8mb4) as binary)`

/** The same for patterns, of characters. */
const characters = (text: string) => `convert(${text} using utf8mb4) collate utf8mb4_bin`

/** The same with ASCII letters in lower case. */
const folded = (text: string) =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].reduce(
    (inner, letter) => `replace(${inner}, '${letter}', '${letter.toLowerCase()}')`,
    characters(text),
  )

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

test.each<[filter: string, written: Written]>([
  [
    "attributes.status = 'OK'",
    [`(trace_info.status = ? and ${bytes('trace_info.status')} = ?)`, ['OK', 'OK']],
  ],
  ["attributes.status != 'OK'", [`${bytes('trace_info.status')} <> ?`, ['OK']]],
  [
    "attributes.status IN ('OK', 'ERROR')",
    [
      `(trace_info.status in (?, ?) and ${bytes('trace_info.status')} in (?, ?))`,
      ['OK', 'ERROR', 'OK', 'ERROR'],
    ],
  ],
  [
    "attributes.status NOT IN ('OK', 'ERROR')",
    [`${bytes('trace_info.status')} not in (?, ?)`, ['OK', 'ERROR']],
  ],
  ["attributes.status LIKE 'O_'", [`${characters('trace_info.status')} like ? escape '|'`, ['O_']]],
  ["attributes.status NOT ILIKE 'O%'", [`not (${folded('trace_info.status')} like ? escape '|')`, ['o%']]],
  [
    "attributes.status NOT RLIKE 'R$'",
    [`not (${characters('trace_info.status')} regexp ?)`, ['(?:[\\x{52}-\\x{52}](?=\\n?\\z))']],
  ],
  [
    "attributes.client_request_id = 'Req_1'",
    [
      `(trace_info.client_request_id is not null and (trace_info.client_request_id = ? and ${bytes('trace_info.client_request_id')} = ?))`,
      ['Req_1', 'Req_1'],
    ],
  ],
  [
    "attributes.client_request_id LIKE 'req\\%1'",
    [
      `(trace_info.client_request_id is not null and ${characters('trace_info.client_request_id')} like ? escape '|')`,
      ['req|%1'],
    ],
  ],
  [
    "attributes.client_request_id RLIKE '%'",
    [
      `(trace_info.client_request_id is not null and ${characters('trace_info.client_request_id')} regexp ?)`,
      ['(?:[\\x{25}-\\x{25}])'],
    ],
  ],
  [
    "metadata.`mlflow.trace.session` = ''",
    [
      `(trace_info.session_id is not null and (trace_info.session_id = ? and ${bytes('trace_info.session_id')} = ?))`,
      ['', ''],
    ],
  ],
  [
    'attributes.timestamp_ms = 300',
    [`(trace_info.timestamp_ms between cast(? as signed) and cast(? as signed))`, [300n, 300n]],
  ],
  [
    'attributes.timestamp_ms != 300',
    [`not (trace_info.timestamp_ms between cast(? as signed) and cast(? as signed))`, [300n, 300n]],
  ],
  [
    'attributes.timestamp_ms <= 300',
    [`trace_info.timestamp_ms between cast(? as signed) and cast(? as signed)`, [least, 300n]],
  ],
  [
    'attributes.timestamp_ms > 299.5',
    [`trace_info.timestamp_ms between cast(? as signed) and cast(? as signed)`, [300n, greatest]],
  ],
  [
    'attributes.timestamp_ms NOT IN (100, 300)',
    [
      `not (trace_info.timestamp_ms between cast(? as signed) and cast(? as signed) or trace_info.timestamp_ms between cast(? as signed) and cast(? as signed))`,
      [100n, 100n, 300n, 300n],
    ],
  ],
  [
    'attributes.execution_time_ms < 1e400',
    [
      `(trace_info.execution_time_ms is not null and trace_info.execution_time_ms between cast(? as signed) and cast(? as signed))`,
      [least, greatest],
    ],
  ],
  [
    'attributes.end_time_ms > 105',
    [
      `(trace_info.timestamp_ms + coalesce(trace_info.execution_time_ms, 0)) between cast(? as signed) and cast(? as signed)`,
      [106n, greatest],
    ],
  ],
  [
    "tags.env = 'prod'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and (trace_tags.key = ? and ${bytes('trace_tags.key')} = ?) and (trace_tags.value = ? and ${bytes('trace_tags.value')} = ?))`,
      ['env', 'env', 'prod', 'prod'],
    ],
  ],
  [
    "tags.env != 'prod'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and (trace_tags.key = ? and ${bytes('trace_tags.key')} = ?) and ${bytes('trace_tags.value')} <> ?)`,
      ['env', 'env', 'prod'],
    ],
  ],
  [
    "tags.env LIKE '[%]*__'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and (trace_tags.key = ? and ${bytes('trace_tags.key')} = ?) and ${characters('trace_tags.value')} like ? escape '|')`,
      ['env', 'env', '[%]*__'],
    ],
  ],
  [
    "tags.env ILIKE 'PROD'",
    [
      `exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and (trace_tags.key = ? and ${bytes('trace_tags.key')} = ?) and ${folded('trace_tags.value')} like ? escape '|')`,
      ['env', 'env', 'prod'],
    ],
  ],
  [
    'tags.env IS NULL',
    [
      `not exists (select * from trace_tags where trace_tags.request_id = trace_info.request_id and (trace_tags.key = ? and ${bytes('trace_tags.key')} = ?))`,
      ['env', 'env'],
    ],
  ],
])('%s', (filter, written) => {
  expect(writtenFor(filter)).toEqual(written)
})

test('puts NULLs last by a key of their own, and binds the limit', () => {
  const { order = [] } = parseOrderBy(['name DESC'], { dialect: 'mlflow' })
  expect(compileSearch({ engine: 'mysql', order, limit: 5, experimentIds: [1, 2] })).toEqual({
    sql: `select \`trace_info\`.\`request_id\`, \`trace_info\`.\`trace_name\` as \`sort_0\`, \`trace_info\`.\`timestamp_ms\` as \`sort_1\`, \`trace_info\`.\`request_id\` as \`sort_2\` from \`trace_info\` where \`trace_info\`.\`experiment_id\` in (cast(? as signed), cast(? as signed)) order by case when \`trace_info\`.\`trace_name\` is null then 1 else 0 end, ${bytes('`trace_info`.`trace_name`')} desc, \`trace_info\`.\`timestamp_ms\` desc, ${bytes('`trace_info`.`request_id`')} asc limit ?`,
    parameters: [1n, 2n, 5n],
  })
})

test('gathers the sessions of assessments once, in a collation without padding', () => {
  const [condition] = writtenFor("feedback.good = 'x'")
  const exact = (text: string) => `concat(convert(${text} using utf8mb4), '.') collate utf8mb4_bin`
  expect(condition).toContain(
    `(trace_info.session_id is not null and ${exact('trace_info.session_id')} in (select ${exact('trace_info_peer.session_id')} from assessments inner join`,
  )
})

test.each([
  ['a|b', '(?:[\\x{61}-\\x{61}]|[\\x{62}-\\x{62}])'],
  ['\\d+\\W', '(?:(?:[\\p{Nd}]){1,}[^\\p{L}\\p{N}_])'],
  ['[^\\W7]', '(?:(?:(?![\\x{37}-\\x{37}])[\\p{L}\\p{N}_]))'],
  ['(?s:.)', '(?:(?:[\\s\\S]))'],
])('writes the pattern %s', (pattern, written) => {
  expect(mysqlPattern(pattern)).toBe(written)
})

test.each([
  ['(?i)é', "MySQL's regular expressions differ from Python's in case outside ASCII."],
  ['a{256}', "MySQL's regular expressions differ from Python's in long repetitions."],
  ['(', 'The regular expression "(" cannot be run: the ) of a group is missing.'],
])('refuses the pattern %s', (pattern, message) => {
  expect(() => mysqlPattern(pattern)).toThrow(new UnsupportedFilterError(message))
})

function writtenFor(filter: string): Written {
  const { sql, parameters } = compileSearch({
    engine: 'mysql',
    filter: compileFilter(filter, { dialect: 'extended' }),
  })
  const condition = /from trace_info where (.*) order by/.exec(sql.replaceAll('`', ''))?.[1] ?? ''
  return [condition, parameters]
}
