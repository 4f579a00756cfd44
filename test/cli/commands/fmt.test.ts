import { expect, test } from 'vitest'
import { type Ran, run, type Surroundings } from '../run-in-process.ts'

const rows: [what: string, args: string[], surroundings: Surroundings, ran: Ran][] = [
  [
    'one spelling for all',
    ["attributes.latency>1e3 and tags.`env`='x'"],
    {},
    { code: 0, out: "attributes.execution_time_ms > 1000 AND tags.env = 'x'\n", err: '' },
  ],
  ['from a pipe', [], { input: "tags.a='b'\n" }, { code: 0, out: "tags.a = 'b'\n", err: '' }],
  [
    'from one dialect to another',
    ['--dialect', 'extended', '--to', 'mlflow', "tags.a = 'it''s' AND execution_time_ms > 1"],
    {},
    { code: 0, out: `tags.a = "it's" AND attributes.execution_time_ms > 1\n`, err: '' },
  ],
  [
    'what the other cannot say',
    ['--dialect', 'extended', '--to', 'mlflow', "status = 'OK' OR status = 'ERROR'"],
    {},
    {
      code: 1,
      out: '',
      err: 'error: MLflow cannot say OR: conditions are joined by AND alone. The extended dialect has it; or write one filter for each operand.\n',
    },
  ],
  [
    'a refused filter',
    ['tags.a ='],
    {},
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
    'with a warning, done',
    ['--dialect', 'mlflow', "status='ok'"],
    {},
    {
      code: 0,
      out: "attributes.status = 'ok'\n",
      err: `\
warning[unknown-status]: 'ok' is not a status, so this matches no trace's status; expected OK (of OK, ERROR, IN_PROGRESS), case-sensitive.
 --> filter:1:8
  |
1 | status='ok'
  |        ^^^^
  = fix (unsafe): Write 'OK'
  |
1 | status='OK'
  |        ~~~~

`,
    },
  ],
]

test.each(rows)('%s', async (_, args, surroundings, ran) => {
  expect(await run(['fmt', ...args], surroundings)).toEqual(ran)
})
