import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintFile } from '../../../src/lint.ts'
import { temporaryTree } from './temporary-tree.ts'

const wrong = `search_traces(filter_string="attributes.status = 'ok'")\n`

test('as its nearest configuration says, unless there is another one', async () => {
  const folder = temporaryTree({
    'tracesift.config.json': '{"severities": {"unknown-status": "error"}}',
    'a/b.py': wrong,
  })
  const path = join(folder, 'a/b.py')
  const { findings, filters, text } = await lintFile(path)
  expect([findings.map(({ code, severity }) => [code, severity]), filters, text]).toEqual([
    [['unknown-status', 'error']],
    1,
    wrong,
  ])
  const off = { severities: { 'unknown-status': 'off' }, callNames: [], filterKeys: [] } as const
  expect(await lintFile(path, { config: off })).toEqual({ findings: [], filters: 1 })
})

test.each([
  ['nothing.py', 'there is no such file'],
  ['a.txt', 'its name is of no language with filters'],
  ['binary.py', 'it is a binary file'],
])('%s is not linted', async (name, reason) => {
  const folder = temporaryTree({ 'a.txt': wrong, 'binary.py': 'a\0b' })
  const path = join(folder, name)
  await expect(lintFile(path)).rejects.toThrow(
    new TypeError(`${JSON.stringify(path)} is not linted: ${reason}.`),
  )
})
