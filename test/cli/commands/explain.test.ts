import { expect, test } from 'vitest'
import { lintEntries } from '../../../src/lint/lint-entries.ts'
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

test('a code of the linter, found in a file', async () => {
  const { code, out, err } = await run(['explain', 'expired-suppression'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.slice(out.indexOf('Wrong'))).toBe(`\
Wrong (Python, dialect mlflow):

  warning[expired-suppression]: This suppression ended with 2020-01-31; it suppresses nothing any more.
   --> example.py:1:3
    |
  1 | # tracesift-ignore[unknown-status] until 2020-01-31: written by the old exporter
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Right:

  # tracesift-ignore[unknown-status]: written by the old exporter
  mlflow.search_traces(filter_string="status = 'ok'")
`)
})

test.each(lintEntries.map(({ code }) => code))('%s shows what is found', async (code) => {
  const { out } = await run(['explain', code])
  expect(out).toContain(`[${code}]: `)
})

test('all codes, a line each', async () => {
  const { code, out, err } = await run(['explain'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const lines = out.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(lintEntries.map((entry) => entry.code))
  expect(lines.filter((line) => !/^[a-z-]+ +(error|warning|info|hint) +[A-Z].*[.!?]$/.test(line))).toEqual([])
})

const unknown: [code: string, err: string][] = [
  ['missing-prefx', 'error: There is no diagnostic "missing-prefx"; near it are missing-prefix.\n'],
  ['zzzzzzzz', 'error: There is no diagnostic "zzzzzzzz"; tracesift explain lists them all.\n'],
]

test.each(unknown)('%s', async (code, err) => {
  expect(await run(['explain', code])).toEqual({ code: 2, out: '', err })
})
