import { expect, test } from 'vitest'
import { wrapWords } from '../../../../src/cli/reports/terminal/wrap-words.ts'

test.each<[text: string, width: number, lines: string]>([
  ['', 10, ''],
  ['one two three', 13, 'one two three'],
  ['one two three', 12, 'one two\nthree'],
  ['one two three', 3, 'one\ntwo\nth…'],
  ['漢字 漢字', 8, '漢字\n漢字'],
])('%j in %d columns', (text, width, lines) => {
  expect(wrapWords(text, width)).toBe(lines)
})
