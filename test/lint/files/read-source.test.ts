import { join } from 'node:path'
import { expect, test } from 'vitest'
import { statSource } from '../../../src/lint/files/read-source.ts'
import { defaultLintConfig } from '../../../src/lint/lint-config.ts'
import { type TreeEntry, temporaryTree } from './temporary-tree.ts'

test.each<[what: string, entry: TreeEntry, answer: object]>([
  ['a file', 'x = 1', { size: 5 }],
  ['what never ends', { link: '/dev/zero' }, { reason: 'it is no regular file', failed: false }],
  ['a link that leads nowhere', { link: 'b.py' }, { reason: 'there is no such file', failed: true }],
])('%s', (_, entry, answer) => {
  const path = join(temporaryTree({ 'a.py': entry }), 'a.py')
  expect(statSource({ path, shown: 'a.py', config: defaultLintConfig, named: true })).toMatchObject(answer)
})
