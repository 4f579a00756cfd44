import { expect, test } from 'vitest'
import { fitText, textWidth } from '../../../../src/cli/reports/terminal/fit-text.ts'

test.each<[text: string, room: number, left: string, right: string]>([
  ['', 2, '  ', '  '],
  ['abc', 3, 'abc', 'abc'],
  ['abc', 5, 'abc  ', '  abc'],
  ['abcd', 3, 'ab…', 'ab…'],
  ['漢字', 4, '漢字', '漢字'],
  ['漢字', 3, '漢…', '漢…'],
  ['漢字', 2, '… ', ' …'],
  ['\x1b[1m', 5, '␛[1m ', ' ␛[1m'],
])('%j in %d columns', (text, room, left, right) => {
  expect([fitText(text, room), fitText(text, room, 'right')]).toEqual([left, right])
  expect(textWidth(fitText(text, room))).toBe(room)
})
