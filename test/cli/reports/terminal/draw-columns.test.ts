import { expect, test } from 'vitest'
import { drawColumns } from '../../../../src/cli/reports/terminal/draw-columns.ts'
import { chooseGlyphs } from '../../../../src/cli/reports/terminal/glyphs.ts'

const blocks = chooseGlyphs({ LANG: 'en_US.UTF-8' })
const ascii = chooseGlyphs({ LANG: 'C' })

test.each<[shares: number[], height: number, width: number, lines: string[]]>([
  [[], 2, 1, ['', '']],
  [[0, 0.001, 0.5, 1], 1, 1, [' ▁▄█']],
  [[0, 0.25, 0.5, 0.75, 1], 2, 1, ['   ▄█', ' ▄███']],
  [[1 / 32, 1], 4, 2, ['  ██', '  ██', '  ██', '▁▁██']],
])('%j in %d lines, %d wide', (shares, height, width, lines) => {
  expect(drawColumns(shares, { height, width }, blocks)).toEqual(lines)
})

test('plain characters', () => {
  expect(drawColumns([0, 0.01, 0.5, 1], { height: 2, width: 2 }, ascii)).toEqual(['      ##', '  __####'])
})
