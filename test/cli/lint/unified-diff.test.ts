import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fc, test as lawTest } from '@fast-check/vitest'
import { expect, onTestFinished, test } from 'vitest'
import { diffLines } from '../../../src/cli/lint/diff-lines.ts'
import { unifiedDiff } from '../../../src/cli/lint/unified-diff.ts'

const numbers = (...list: (string | number)[]) => list.map((one) => `${one}\n`).join('')

const rows: [what: string, before: string, after: string, diff: string][] = [
  ['nothing', 'a\n', 'a\n', ''],
  ['a line', 'a\nb\nc\n', 'a\nB\nc\n', '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n'],
  ['the only line', 'a\n', 'b\n', '@@ -1 +1 @@\n-a\n+b\n'],
  ['a line taken away', 'a\nb\n', 'b\n', '@@ -1,2 +1 @@\n-a\n b\n'],
  ['all', 'a\n', '', '@@ -1 +0,0 @@\n-a\n'],
  ['from nothing', '', 'a\n', '@@ -0,0 +1 @@\n+a\n'],
  [
    'without an end of the last line',
    'a\nb',
    'a\nc',
    '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  ],
  ['CRLF', 'a\r\nb\r\n', 'a\r\nc\r\n', '@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n'],
  [
    'two places',
    numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
    numbers(1, 'x', 3, 4, 5, 6, 7, 8, 9, 10, 'y', 12),
    '@@ -1,5 +1,5 @@\n 1\n-2\n+x\n 3\n 4\n 5\n@@ -8,5 +8,5 @@\n 8\n 9\n 10\n-11\n+y\n 12\n',
  ],
  [
    'two places with six lines between them, in one',
    numbers(1, 2, 3, 4, 5, 6, 7, 8),
    numbers('x', 2, 3, 4, 5, 6, 7, 'y'),
    '@@ -1,8 +1,8 @@\n-1\n+x\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+y\n',
  ],
]

test.each(rows)('%s', (_, before, after, diff) => {
  expect(unifiedDiff('a/b.py', before, after)).toBe(diff === '' ? '' : `--- a/a/b.py\n+++ b/a/b.py\n${diff}`)
})

const paths: [path: string, head: string][] = [
  ['a.py', '--- a/a.py\n+++ b/a.py\n'],
  ['a b/é.py', '--- a/a b/é.py\t\n+++ b/a b/é.py\t\n'],
  ['a"b\\c\td.py', '--- "a/a\\"b\\\\c\\td.py"\n+++ "b/a\\"b\\\\c\\td.py"\n'],
]

test.each(paths)('git and patch find %j', (path, head) => {
  const diff = unifiedDiff(path, 'a\n', 'b\n')
  expect(diff.slice(0, head.length)).toBe(head)
  const programs: string[][] = [
    ['git', 'apply'],
    ['patch', '-p1'],
  ]
  for (const [program = '', ...args] of programs) {
    const folder = mkdtempSync(join(tmpdir(), 'diff-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), 'a\n')
    const { error } = spawnSync(program, args, { cwd: folder, input: diff })
    const isThere = error === undefined || !('code' in error) || error.code !== 'ENOENT'
    if (isThere) expect(readFileSync(join(folder, path), 'utf8')).toBe('b\n')
  }
})

const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

lawTest.prop([lines, lines])('a diff holds both texts', (before, after) => {
  const edits = diffLines(before, after)
  const without = (kind: string) => edits.filter((one) => one.kind !== kind).map(({ line }) => line)
  expect([without('+'), without('-')]).toEqual([before, after])
})

lawTest.prop([fc.array(lines, { minLength: 2, maxLength: 4 }), fc.boolean()], { numRuns: 20 })(
  'git applies it',
  (parts, ended) => {
    const text = (list: readonly string[]) => list.join('\n') + (ended && list.length > 0 ? '\n' : '')
    const before = text(parts.flat())
    const after = text(parts.toReversed().flat())
    const folder = mkdtempSync(join(tmpdir(), 'diff-'))
    try {
      writeFileSync(join(folder, 'f'), before)
      const input = unifiedDiff('f', before, after)
      if (input !== '') {
        const { stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
          cwd: folder,
          input,
          encoding: 'utf8',
        })
        expect(stderr).toBe('')
      }
      expect(readFileSync(join(folder, 'f'), 'utf8')).toBe(after)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
