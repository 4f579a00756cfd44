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

test.each(rows)('%s', (_, rows, width, table) => {
  expect(renderTable(columns, rows, width)).toBe(table)
})
