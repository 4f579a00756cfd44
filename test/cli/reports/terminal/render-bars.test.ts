import { expect, test } from 'vitest'
import type { BarsPart } from '../../../../src/cli/reports/report-page.ts'
import { chooseGlyphs } from '../../../../src/cli/reports/terminal/glyphs.ts'
import { renderBars } from '../../../../src/cli/reports/terminal/render-bars.ts'
import { colours } from '../../../../src/diagnostics/colours.ts'

const part: BarsPart = {
  kind: 'bars',
  title: 'Errors',
  columns: ['function', 'errors', 'rate'],
  bars: [
    { label: 'a_rather_long_name', value: 8, shown: '8', notes: ['80%'] },
    { label: 'part', isPart: true, value: 1, shown: '1', notes: ['5%'] },
    { label: 'none', value: 0, shown: '0' },
  ],
  others: 1234,
}

test.each<[width: number, text: string]>([
  [
    60,
    `\
Errors
function            errors  rate
a_rather_long_name       8   80%  ██████████████████████████
  part                   1    5%  ███▎
none                     0
and 1,234 more
`,
  ],
  [
    36,
    `\
Errors
function      errors  rate
a_rather_lo…       8   80%  ████████
  part             1    5%  █
none               0
and 1,234 more
`,
  ],
  [
    22,
    `\
Errors
function  errors  rate
a_rathe…       8   80%
  part         1    5%
none           0
and 1,234 more
`,
  ],
  [
    18,
    `\
Errors
function    errors
a_rather_…       8
  part           1
none             0
and 1,234 more
`,
  ],
])('%d columns', (width, text) => {
  expect(renderBars(part, { width, glyphs: chooseGlyphs({}), colours: colours(false) })).toBe(text)
})

test('a bar is painted after its tone', () => {
  const toned: BarsPart = {
    ...part,
    bars: [
      { label: 'a', value: 1, shown: '1', tone: 'bad' },
      { label: 'b', value: 1, shown: '1' },
    ],
    others: 0,
  }
  const text = renderBars(toned, { width: 40, glyphs: chooseGlyphs({}), colours: colours(true) })
  const bar = '█'.repeat(16)
  expect(text.split('\n').slice(2)).toEqual([
    `a              1        \x1b[1m\x1b[31m${bar}\x1b[39m\x1b[22m`,
    `b              1        \x1b[1m\x1b[36m${bar}\x1b[39m\x1b[22m`,
    '',
  ])
})
