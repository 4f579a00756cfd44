import { expect, test } from 'vitest'
import { lineMap, lineSpan, positionAt } from '../../src/source/line-map.ts'

const lines: [text: string, lines: string[]][] = [
  ['', ['']],
  ['a', ['a']],
  ['a\n', ['a', '']],
  ['a\r\nb', ['a', 'b']],
  ['a\rb', ['a', 'b']],
  ['\n\r\n\r', ['', '', '', '']],
  ['\r\r\n\n', ['', '', '', '']],
  ['a\u2028b\u0085c\vd', ['a\u2028b\u0085c\vd']],
]

test.each(lines)('the lines of %j', (text, expected) => {
  const map = lineMap(text)
  const found = map.starts.map((_, line) => {
    const { start, end } = lineSpan(map, line)
    return text.slice(start, end)
  })
  expect(found).toEqual(expected)
})

const text = 'ab\r\n👩c\n'

const positions: [offset: number, line: number, column: number][] = [
  [-1, 0, 0],
  [0, 0, 0],
  [2, 0, 2],
  [3, 0, 3],
  [4, 1, 0],
  [6, 1, 2],
  [7, 1, 3],
  [8, 2, 0],
  [9, 2, 0],
]

test.each(positions)('offset %i is line %i, column %i', (offset, line, column) => {
  expect(positionAt(lineMap(text), offset)).toEqual({ line, column })
})

test('a line that is not there is empty and stands at the end', () => {
  expect(lineSpan(lineMap(text), 9)).toEqual({ start: 8, end: 8 })
})
