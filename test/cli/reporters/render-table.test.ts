import { expect, test } from 'vitest'
import { type Column, renderTable } from '../../../src/cli/reporters/render-table.ts'

const columns: Column[] = [
  { title: 'id', least: 4 },
  { title: 'n', align: 'right' },
  { title: 'text', least: 5 },
]

const rows: [what: string, rows: string[][], width: number, table: string][] = [
  ['no rows', [], 80, 'id  n  text\n'],
  [
    'columns as wide as their widest',
    [
      ['a', '1', 'x'],
      ['abcdef', '100', 'long text'],
    ],
    80,
    `\
id        n  text
a         1  x
abcdef  100  long text
`,
  ],
  [
    'cut from the last on',
    [['abcdef', '100', 'long text']],
    20,
    `\
id        n  text
abcdef  100  long t…
`,
  ],
  [
    'then before it, as far as they may be',
    [['abcdef', '100', 'long text']],
    10,
    `\
id      n  text
abc…  100  long…
`,
  ],
  [
    'wide characters, cut between them',
    [
      ['漢字漢字', '1', '👩‍🚀👩‍🚀👩‍🚀👩‍🚀'],
      ['x', '2', 'y'],
    ],
    18,
    `\
id        n  text
漢字漢字  1  👩‍🚀👩‍🚀…
x         2  y
`,
  ],
  [
    'what a terminal would obey',
    [['\x1b[2J', '1', 'a\nb\u202e']],
    80,
    `\
id    n  text
␛[2J  1  a␊b<U+202E>
`,
  ],
]

const spare: Column[] = [
  { title: 'id', least: 4 },
  { title: 'state', isSpare: true },
  { title: 'n' },
  { title: 'text', least: 5, isSpare: true },
]

test.each<[width: number, table: string]>([
  [24, 'id      state  n    text\nabcdef  ERROR  100  text\n'],
  [22, 'id    state  n    text\nabc…  ERROR  100  text\n'],
  [21, 'id      state  n\nabcdef  ERROR  100\n'],
  [15, 'id      n\nabcdef  100\n'],
  [3, 'id    n\nabc…  100\n'],
])('a table in %i columns leaves out the last that it can spare', (width, table) => {
  expect(renderTable(spare, [['abcdef', 'ERROR', '100', 'text']], width)).toBe(table)
})

test.each(rows)('%s', (_, rows, width, table) => {
  expect(renderTable(columns, rows, width)).toBe(table)
})
