import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { drawBar } from '../../../../src/cli/reports/terminal/draw-bar.ts'
import { chooseGlyphs } from '../../../../src/cli/reports/terminal/glyphs.ts'

const blocks = chooseGlyphs({})
const ascii = chooseGlyphs({ TERM: 'dumb' })

test.each<[share: number, width: number, bar: string, plain: string]>([
  [0, 4, '', ''],
  [1, 4, '████', '####'],
  [0.5, 4, '██', '##'],
  [1 / 32, 4, '▏', '#'],
  [0.0001, 4, '▏', '#'],
  [13 / 32, 4, '█▋', '##'],
  [31 / 32, 4, '███▉', '####'],
  [2, 4, '████', '####'],
  [1, 0, '', ''],
])('%d of %d', (share, width, bar, plain) => {
  expect([drawBar(share, width, blocks), drawBar(share, width, ascii)]).toEqual([bar, plain])
})

property.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 })])(
  'a bar is within an eighth of its length',
  (share, width) => {
    const bar = [...drawBar(share, width, blocks)]
    const eighths = bar.reduce((total, character) => total + blocks.across.indexOf(character) + 1, 0)
    expect(Math.abs(eighths / 8 - share * width)).toBeLessThanOrEqual(share > 0 ? 1 / 8 : 0)
    expect(bar.length).toBeLessThanOrEqual(width)
  },
)
