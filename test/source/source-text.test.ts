import { expect, test } from 'vitest'
import { plainText, templateText } from '../../src/source/source-text.ts'

test('a plain text has no holes', () => {
  expect(plainText("a = '${0}'")).toEqual({ text: "a = '${0}'", holes: [] })
})

test.each([
  [[], { text: '', holes: [] }],
  [['a = 1'], { text: 'a = 1', holes: [] }],
  [['a = ', ''], { text: 'a = ${0}', holes: [{ start: 4, end: 8 }] }],
  [
    ['', '.', ''],
    {
      text: '${0}.${1}',
      holes: [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
    },
  ],
])('the parts %j', (parts, source) => {
  expect(templateText(parts)).toEqual(source)
})
