import { expect, test } from 'vitest'
import { baselineOf, withoutKnown } from '../../../src/lint/baseline/baseline.ts'
import { readBaseline, writeBaseline } from '../../../src/lint/baseline/baseline-text.ts'
import type { Finding } from '../../../src/lint/finding.ts'

/** A file whose findings are the words in capital letters. */
function file(text: string, path = 'a.py') {
  const findings: Finding[] = [...text.matchAll(/[A-Z]+/g)].map(({ index, 0: word }) => ({
    code: word.toLowerCase(),
    severity: 'warning',
    span: { start: index, end: index + word.length },
    message: 'It is wrong.',
    fixes: [],
  }))
  return { path, text, findings }
}

const before = file('x = ONE\ny = TWO\n  y = TWO\n')

test('equal findings are counted', () => {
  expect(baselineOf([before, file('ONE', 'b.py')])).toEqual([
    { path: 'a.py', code: 'one', line: 'x = ONE', count: 1 },
    { path: 'a.py', code: 'two', line: 'y = TWO', count: 2 },
    { path: 'b.py', code: 'one', line: 'ONE', count: 1 },
  ])
})

const rows: [what: string, after: string, left: string[], gone: string[]][] = [
  ['nothing changed', before.text, [], []],
  ['moved and indented', '\n\n   y  =  TWO\ny = TWO\n\tx = ONE', [], []],
  ['one more of a kind', `${before.text}y = TWO`, ['two'], []],
  ['one less', 'x = ONE\ny = TWO', [], ['two 1']],
  ['another line', 'z = ONE\ny = TWO\ny = TWO', ['one'], ['one 1']],
  ['another code', 'x = THREE\ny = TWO\ny = TWO', ['three'], ['one 1']],
  ['nothing left', '', [], ['one 1', 'two 2']],
]

test.each(rows)('%s', (_, after, left, gone) => {
  const rest = withoutKnown(file(after), baselineOf([before]))
  expect(rest.findings.map(({ code }) => code)).toEqual(left)
  expect(rest.gone.map(({ code, count }) => `${code} ${count}`)).toEqual(gone)
})

test('another file knows nothing of it', () => {
  expect(withoutKnown(file('x = ONE', 'b.py'), baselineOf([before]))).toEqual({
    findings: file('x = ONE').findings,
    gone: [],
  })
})

test('what is written is read', () => {
  const known = baselineOf([before])
  const text = writeBaseline(known)
  expect(readBaseline(text, 'known.json')).toEqual(known)
  expect(text.split('\n').filter((line) => line.includes('count'))).toHaveLength(known.length)
  expect(readBaseline(writeBaseline([]), 'known.json')).toEqual([])
})

test.each([
  ['', 'known.json:1:1: The file ends here; expected a value.'],
  ['[]', 'known.json:1:1: the baseline is a list; expected an object.'],
  [
    '{"version": 1,\n "findings": [{"path": "a", "code": "b", "line": "c"}]}',
    'known.json:2:15: findings[0] has no "count"; expected one.',
  ],
])('%s', (text, message) => {
  expect(readBaseline(text, 'known.json')).toBe(message)
})
