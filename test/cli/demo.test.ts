import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the example finds what it should, in three ways', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/demo.ts'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [searches, wrong = ''] = stdout.split('What is wrong with ')
  expect(searches).toBe(`\
Six searches over the traces of greetings.db, each in three ways:

filter                                            SQL  predicate  normalized text  expected
attributes.status = 'OK'                            2          2                2         2
attributes.status = 'ERROR'                         1          1                1         1
(none)                                              3          3                3         3
tags.person = 'Tom'                                 1          1                1         1
tags.person = 'Tom' AND attributes.status = 'OK'    1          1                1         1
attributes.timestamp > 1795417270383                1          1                1         1

`)
  expect(wrong.match(/^error\[[a-z-]+\]|^ --> .*$|^ {2}= fix \(\w+\)/gm)).toEqual([
    'error[missing-prefix]',
    ' --> filter:1:1',
    '  = fix (safe)',
    'error[double-quotes]',
    ' --> filter:1:10',
    '  = fix (safe)',
    'error[missing-prefix]',
    ' --> filter:1:19',
    '  = fix (safe)',
    'error[date-value]',
    ' --> filter:1:31',
    '  = fix (unsafe)',
    'error[unknown-prefix]',
    ' --> filter:1:48',
    '  = fix (unsafe)',
    'error[double-quotes]',
    ' --> filter:1:62',
    '  = fix (safe)',
  ])
  expect(wrong.split('\n\n').slice(-2).join('\n\n')).toBe(`\
With all fixes applied it is accepted:

  attributes.status = 'OK' AND attributes.timestamp > 1704067200000 AND metadata.\`mlflow.user\` = 'alice@company.com'
`)
})
