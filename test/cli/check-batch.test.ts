import { expect, test } from 'vitest'
import { run } from './run-in-process.ts'

const unprefixed =
  '{"code":"missing-prefix","severity":"error","message":"\\"status\\" has no prefix; expected \\"attributes.status\\".","start":0,"end":6,' +
  '"fixes":[{"title":"Write attributes.status","safety":"safe","edits":[{"start":0,"end":6,"text":"attributes.status"}],' +
  '"result":"attributes.status = \'OK\'"}]}'

const date =
  '{"code":"date-value","severity":"error","message":"\'2024-01-01\' is a date; expected milliseconds since the epoch: 1704067200000 ms.","start":23,"end":35,' +
  '"fixes":[{"title":"Write 1704067200000 (2024-01-01, UTC)","safety":"unsafe","edits":[{"start":23,"end":35,"text":"1704067200000"}],' +
  '"result":"attributes.timestamp > 1704067200000"}]}'

const missing =
  '{"code":"missing-excluded","severity":"warning","message":"This leaves out the traces that lack tags.a, not only those with the value.",' +
  '"help":"Search separately with tags.a IS NULL for those, or add tags.a IS NOT NULL to say so.","start":7,"end":9,"fixes":[]}'

const object = `expected a JSON object such as {"id": 1, "text": "status = 'OK'"}.`

const rows: [what: string, lines: string[], code: number, out: string[], err: string[]][] = [
  ['nothing', [], 0, [], []],
  [
    'a clean filter',
    [`{"id":1,"text":"attributes.status='OK'"}`],
    0,
    [`{"id":1,"ok":true,"normalized":"attributes.status = 'OK'","diagnostics":[]}`],
    [],
  ],
  [
    'an error with a safe fix',
    [`{"id":"a","text":"status = 'OK'"}`],
    1,
    [
      `{"id":"a","ok":false,"diagnostics":[${unprefixed}],"fixed":{"safety":"safe","result":"attributes.status = 'OK'"}}`,
    ],
    [],
  ],
  [
    'an error whose fix guesses',
    [`{"id":{"x":1},"text":"attributes.timestamp > '2024-01-01'"}`],
    1,
    [
      `{"id":{"x":1},"ok":false,"diagnostics":[${date}],"fixed":{"safety":"unsafe","result":"attributes.timestamp > 1704067200000"}}`,
    ],
    [],
  ],
  [
    'a warning is ok, and a finding',
    [`{"id":2,"text":"tags.a != 'b'","dialect":"mlflow"}`],
    1,
    [`{"id":2,"ok":true,"normalized":"tags.a != 'b'","diagnostics":[${missing}]}`],
    [],
  ],
  [
    'a key of an order',
    [`{"id":3,"text":"attributes.latency  desc","order_by":true}`],
    0,
    [`{"id":3,"ok":true,"normalized":"attributes.execution_time_ms DESC","diagnostics":[]}`],
    [],
  ],
  [
    'no id, more than is asked for, empty lines',
    ['', `{"text":"","order_by":false,"why":"?"}`, '  '],
    0,
    ['{"id":null,"ok":true,"normalized":"","diagnostics":[]}'],
    [],
  ],
  [
    'what is no request, told by its line, and the rest is checked',
    [
      'nonsense',
      '',
      '[1]',
      'null',
      '{"id":1}',
      '{"id":2,"text":5}',
      '{"text":"x","dialect":"sql"}',
      '{"text":"x","order_by":1}',
      `{"id":9,"text":"attributes.status = 'OK'"}`,
    ],
    2,
    [`{"id":9,"ok":true,"normalized":"attributes.status = 'OK'","diagnostics":[]}`],
    [
      `error: line 1: ${object}`,
      `error: line 3: ${object}`,
      `error: line 4: ${object}`,
      'error: line 5: "text" is missing; expected a string.',
      'error: line 6: "text" is 5; expected a string.',
      'error: line 7: "dialect" is "sql"; expected one of databricks, mlflow, extended.',
      'error: line 8: "order_by" is 1; expected true or false.',
    ],
  ],
]

test.each(rows)('%s', async (_, lines, code, out, err) => {
  const text = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
  expect(await run(['check', '--jsonl'], { input: text(lines) })).toEqual({
    code,
    out: text(out),
    err: text(err),
  })
})

test('the dialect of lines that name none', async () => {
  const input = `{"id":1,"text":"status = 'OK'"}\n{"id":2,"text":"attributes.status = 'OK'","dialect":"databricks"}`
  expect(await run(['check', '--jsonl', '--dialect', 'mlflow'], { input })).toEqual({
    code: 0,
    out: `{"id":1,"ok":true,"normalized":"attributes.status = 'OK'","diagnostics":[]}
{"id":2,"ok":true,"normalized":"attributes.status = 'OK'","diagnostics":[]}
`,
    err: '',
  })
})
