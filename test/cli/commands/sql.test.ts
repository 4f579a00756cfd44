import { expect, test } from 'vitest'
import { type Ran, run } from '../run-in-process.ts'

const select = `select "trace_info"."request_id", "trace_info"."timestamp_ms" as "sort_0", "trace_info"."request_id" as "sort_1" from "trace_info"`
const order = `order by "trace_info"."timestamp_ms" desc, "trace_info"."request_id"`

const rows: [what: string, args: string[], ran: Ran][] = [
  ['no filter', [], { code: 0, out: `${select} ${order} asc\n`, err: '' }],
  [
    'a filter, and its parameters as comments',
    ["request_id = 'O\nK'"],
    { code: 0, out: `${select} where "trace_info"."request_id" = ? ${order} asc\n-- 1: "O\\nK"\n`, err: '' },
  ],
  [
    'another engine',
    ['--engine', 'postgres'],
    { code: 0, out: `${select} ${order} collate "C" asc\n`, err: '' },
  ],
  [
    'as JSON, numbers exactly',
    ['--json', 'timestamp > -9007199254740993'],
    {
      code: 0,
      out: `{"sql":${JSON.stringify(`${select} where "trace_info"."timestamp_ms" > ? ${order} asc`)},"parameters":[-9007199254740993]}\n`,
      err: '',
    },
  ],
  [
    'an order',
    ['--order-by', 'timestamp ASC', '--order-by', 'request_id DESC'],
    {
      code: 0,
      out: `${select} order by "trace_info"."timestamp_ms" asc, "trace_info"."request_id" desc\n`,
      err: '',
    },
  ],
  [
    'a refused filter',
    ['tags.a ='],
    {
      code: 1,
      out: '',
      err: `\
error[missing-value]: The value after = is missing.
 --> filter:1:8
  |
1 | tags.a =
  |        ^

`,
    },
  ],
  [
    'what the database cannot run',
    ["request_id RLIKE 'a'"],
    {
      code: 1,
      out: '',
      err: `error: SQLite has no regular expressions of its own; where the connection has a function "regexp" that takes Python's, the option regexFunction says so.\n`,
    },
  ],
  [
    'what it can run with our function',
    ["request_id RLIKE 'a'", '--regex-function'],
    { code: 0, out: `${select} where "trace_info"."request_id" regexp ? ${order} asc\n-- 1: "a"\n`, err: '' },
  ],
]

test.each(rows)('%s', async (_, args, ran) => {
  expect(await run(['sql', ...args])).toEqual(ran)
})

test('a refused order says which key', async () => {
  const { code, out, err } = await run(['sql', '--order-by', 'status', '--order-by', 'span.name'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(
    /^error\[unsortable-field\]: .*\n --> order-by:1:1\n {2}\|\n1 \| span\.name\n {2}\| \^{9}\n\n$/,
  )
})

test('an infinity is a number too large for JSON', async () => {
  const { code, out } = await run([
    'sql',
    '--json',
    'execution_time_ms < 1e400 AND execution_time_ms > -1e400',
  ])
  expect({ code, parameters: /"parameters":(.*)}\n$/.exec(out)?.[1] }).toEqual({
    code: 0,
    parameters: '[1e999,-1e999]',
  })
})
