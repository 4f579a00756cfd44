import { expect, test } from 'vitest'
import type { ColumnsPart } from '../../../../src/cli/reports/report-page.ts'
import { chooseGlyphs } from '../../../../src/cli/reports/terminal/glyphs.ts'
import { renderColumns } from '../../../../src/cli/reports/terminal/render-columns.ts'
import { colours } from '../../../../src/diagnostics/colours.ts'

const small: ColumnsPart = {
  kind: 'columns',
  title: 'Mean duration per hour',
  summary: '',
  columns: ['hour', 'mean'],
  size: 'small',
  bars: [8, 4, 1, 0, 8].map((value, index) => ({ label: `${index} h`, value, shown: `${value} hours` })),
}

const large: ColumnsPart = { ...small, title: 'Errors', size: 'large' }

test.each<[part: ColumnsPart, width: number, text: string]>([
  [small, 80, 'Mean duration per hour  █▄▁ █ 8 hours\n'],
  [small, 37, 'Mean duration per hour  █▄▁ █ 8 hours\n'],
  [small, 36, 'Mean duration per hour\n█▄▁ █ 8 hours\n'],
  [small, 11, 'Mean duration per hour\n█▁█ 8 hours\n'],
  [{ ...small, bars: [] }, 20, 'Mean duration per hour\n \n'],
  [large, 18, 'Errors\n██      ██ 8 hours\n██      ██\n████    ██\n████▄▄  ██\n0 h   3 h\n'],
])('%#', (part, width, text) => {
  const drawing = { width, glyphs: chooseGlyphs({ LANG: 'C.UTF-8' }), colours: colours(false) }
  expect(renderColumns(part, drawing)).toBe(text)
})
