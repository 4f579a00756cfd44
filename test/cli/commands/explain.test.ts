import { expect, test } from 'vitest'
import { catalogue } from '../../../src/diagnostics/catalogue.ts'
import { run } from '../run-in-process.ts'

test('a code, its wrong example checked', async () => {
  expect(await run(['explain', 'missing-prefix'])).toEqual({
    code: 0,
    out: `\
missing-prefix (error)

Every field carries a prefix that says where it is kept: attributes. for what
MLflow records itself, tags. and metadata. for keys.

Wrong (filter, dialect databricks):

  error[missing-prefix]: "status" has no prefix; expected "attributes.status".
   --> filter:1:1
    |
  1 | status = 'OK'
    | ^^^^^^
    = fix (safe): Write attributes.status
    |
  1 | attributes.status = 'OK'
    | ~~~~~~~~~~~~~~~~~

Right:

  attributes.status = 'OK'
`,
    err: '',
  })
})

test('all codes, a line each', async () => {
  const { code, out, err } = await run(['explain'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const lines = out.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(catalogue.map((entry) => entry.code))
  expect(lines.filter((line) => !/^[a-z-]+ +(error|warning|info|hint) +[A-Z].*[.!?]$/.test(line))).toEqual([])
})

const unknown: [code: string, err: string][] = [
  ['missing-prefx', 'error: There is no diagnostic "missing-prefx"; near it are missing-prefix.\n'],
  ['zzzzzzzz', 'error: There is no diagnostic "zzzzzzzz"; tracesift explain lists them all.\n'],
]

test.each(unknown)('%s', async (code, err) => {
  expect(await run(['explain', code])).toEqual({ code: 2, out: '', err })
})
