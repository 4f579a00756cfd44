import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { type Ran, run, type Surroundings } from '../run-in-process.ts'

const prefix = `\
error[missing-prefix]: "status" has no prefix; expected "attributes.status".
 --> filter:1:1
  |
1 | status = 'OK'
  | ^^^^^^
  = fix (safe): Write attributes.status
  |
1 | attributes.status = 'OK'
  | ~~~~~~~~~~~~~~~~~
`

const missing = `\
warning[missing-excluded]: This leaves out the traces that lack tags.env, not only those with the value.
 --> filter:1:10
  |
1 | tags.env != 'x'
  |          ^^
  = help: Search separately with tags.env IS NULL for those, or add tags.env IS NOT NULL to say so.
`

const rows: [what: string, args: string[], surroundings: Surroundings, ran: Ran][] = [
  ['nothing wrong', ["attributes.status = 'OK'"], {}, { code: 0, out: '', err: 'No findings.\n' }],
  ['an error', ["status = 'OK'"], {}, { code: 1, out: prefix, err: '1 error.\n' }],
  ['the filter of a pipe', [], { input: "status = 'OK'\n" }, { code: 1, out: prefix, err: '1 error.\n' }],
  [
    'the filter of a pipe, asked for',
    ['-'],
    { input: "status = 'OK'" },
    { code: 1, out: prefix, err: '1 error.\n' },
  ],
  [
    'no filter',
    [],
    { inputIsTerminal: true },
    {
      code: 2,
      out: '',
      err: 'error: A filter is missing: give it as an argument, in quotes, or pipe it in.\n',
    },
  ],
  [
    'another dialect',
    ['--dialect', 'mlflow', "status = 'OK'"],
    {},
    { code: 0, out: '', err: 'No findings.\n' },
  ],
  [
    'a warning',
    ["tags.env != 'x'", '--dialect', 'mlflow'],
    {},
    { code: 1, out: missing, err: '1 warning.\n' },
  ],
  [
    'a key of an order',
    ['--order-by', 'attributes.status DESC'],
    {},
    { code: 0, out: '', err: 'No findings.\n' },
  ],
  [
    'the text after all fixes',
    ['--fix', `status = "OK" AND tags.a = 'b'`],
    {},
    { code: 0, out: "attributes.status = 'OK' AND tags.a = 'b'\n", err: '' },
  ],
  [
    'the text after the safe fixes, and what is left',
    ['--fix', '--safe', "timestamp > '2024-01-01'"],
    {},
    {
      code: 1,
      out: "attributes.timestamp > '2024-01-01'\n",
      err: `\
error[date-value]: '2024-01-01' is a date; expected milliseconds since the epoch: 1704067200000 ms.
 --> filter:1:24
  |
1 | attributes.timestamp > '2024-01-01'
  |                        ^^^^^^^^^^^^
  = fix (unsafe): Write 1704067200000 (2024-01-01, UTC)
  |
1 | attributes.timestamp > 1704067200000
  |                        ~~~~~~~~~~~~~
`,
    },
  ],
  [
    'a filter and its order, mended',
    ['--fix', "status = 'OK'", '--order-by', 'status', '--order-by', 'attributes.latency'],
    {},
    { code: 0, out: "attributes.status = 'OK'\nattributes.status\nattributes.latency\n", err: '' },
  ],
]

test.each(rows)('%s', async (_, args, surroundings, ran) => {
  expect(await run(['check', ...args], surroundings)).toEqual(ran)
})

test('a filter and its order, each under its name', async () => {
  const { code, out, err } = await run(['check', "status = 'OK'", '--order-by', 'feedback.x'])
  expect({ code, err }).toEqual({ code: 1, err: '2 errors.\n' })
  expect(out.startsWith(`${prefix}\n`)).toBe(true)
  expect(out.slice(prefix.length + 1)).toMatch(
    /^error\[[a-z-]+\]: .*\n --> order-by:1:1\n {2}\|\n1 \| feedback\.x\n/,
  )
})

test('as wide as the terminal, in colour', async () => {
  const { out } = await run(['check', `${'tags.a = 1 AND '.repeat(9)}status = 'OK'`], {
    colour: true,
    columns: 60,
  })
  const lines = stripVTControlCharacters(out)
    .split('\n')
    .filter((line) => /^1 \| /.test(line))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.filter((line) => line.length > 60)).toEqual([])
})
