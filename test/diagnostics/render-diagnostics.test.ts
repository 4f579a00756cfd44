import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { renderDiagnostics } from '../../src/diagnostics/render-diagnostics.ts'
import { diagnostic, edit, fix } from './make-diagnostic.ts'

/** The frame alone: what stands under the place, of one diagnostic over a span. */
function frames(text: string, start: number, end: number, width = 100): string {
  return renderDiagnostics(text, [diagnostic(start, end)], { width })
    .split('\n')
    .slice(2)
    .join('\n')
}

const long = `${'tags.a = 1 AND '.repeat(8)}status = 'OK'${' AND tags.b = 2'.repeat(8)}`
const wide = `tags.a = '${'漢字'.repeat(30)}' AND tags.b = 1`

const rows: [what: string, frame: string, expected: string][] = [
  [
    'a word',
    frames("status = 'OK'", 0, 6),
    `
  |
1 | status = 'OK'
  | ^^^^^^
`,
  ],
  [
    'a place between characters',
    frames('a = 1', 2, 2),
    `
  |
1 | a = 1
  |   ^
`,
  ],
  [
    'the end',
    frames('a =', 3, 3),
    `
  |
1 | a =
  |    ^
`,
  ],
  [
    'an empty text',
    frames('', 0, 0),
    `
  |
1 |
  | ^
`,
  ],
  [
    'wide characters, before and under',
    frames("tags.城 = '👩‍🚀漢'", 11, 16),
    `
  |
1 | tags.城 = '👩‍🚀漢'
  |            ^^^^
`,
  ],
  [
    'a place before a wide character',
    frames('漢字', 1, 1),
    `
  |
1 | 漢字
  |   ^
`,
  ],
  [
    'marks and tabs',
    frames("\te\u0301\t= 'x'", 6, 9),
    `
  |
1 |     e\u0301    = 'x'
  |            ^^^
`,
  ],
  [
    'what would not be seen',
    frames("tags.a\u200b = 'x'", 6, 7),
    `
  |
1 | tags.a<U+200B> = 'x'
  |       ^^^^^^^^
`,
  ],
  [
    'what a terminal would obey',
    frames("tags.a = '\x1b[31m\x07'", 9, 17),
    `
  |
1 | tags.a = '␛[31m␇'
  |          ^^^^^^^^
`,
  ],
  [
    'the second line',
    frames('a = 1 AND\r\nb == 2', 13, 15),
    `
  |
2 | b == 2
  |   ^^
`,
  ],
  [
    'a span over lines',
    frames('a\n b = "\n\nc', 6, 11),
    `
  |
2 |  b = "
  |     ^^
3 |
  | ^
4 | c
  | ^
`,
  ],
  [
    'only the end of a line',
    frames('ab\ncd', 2, 3),
    `
  |
1 | ab
  |   ^
`,
  ],
  [
    'a span over more lines than are shown',
    frames('a\nb\nc\nd\ne\nf\ng\nh\ni\nj', 0, 19),
    `
   |
 1 | a
   | ^
 2 | b
   | ^
 3 | c
   | ^
 4 | d
   | ^
 …
10 | j
   | ^
`,
  ],
  [
    'a long line, around the place',
    frames(long, 120, 126, 60),
    `
  |
1 | … = 1 AND tags.a = 1 AND status = 'OK' AND tags.b = 2 A…
  |                          ^^^^^^
`,
  ],
  [
    'a long line, from its beginning',
    frames(long, 0, 4, 40),
    `
  |
1 | tags.a = 1 AND tags.a = 1 AND tags…
  | ^^^^
`,
  ],
  [
    'a long line, to its end',
    frames(long, long.length, long.length, 40),
    `
  |
1 | … = 2 AND tags.b = 2 AND tags.b = 2
  |                                    ^
`,
  ],
  [
    'a long line of wide characters',
    frames(wide, 71, 72, 40),
    `
  |
1 | …漢字漢字漢字漢字漢字' AND tags.b =…
  |                       ^
`,
  ],
  [
    'more than a line has room for',
    frames(long, 120, 240, 40),
    `
  |
1 | …status = 'OK' AND tags.b = 2 AND t…
  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
  ],
]

test.each(rows)('%s', (_, frame, expected) => {
  expect(`\n${frame}`).toBe(expected)
})

const filter = `status = "OK" AND tags.env = 'a'`

const prefix = fix('safe', edit(0, 0, 'attributes.'))
const quotes = fix('unsafe', edit(9, 10, "'"), edit(12, 13, "'"))

const wholes: [what: string, diagnostics: Diagnostic[], rendered: string][] = [
  ['nothing', [], ''],
  [
    'a bare fault',
    [diagnostic(0, 6, { severity: 'info', code: 'a-code', message: 'There is "x"; expected "y".' })],
    `
info[a-code]: There is "x"; expected "y".
 --> filter:1:1
  |
1 | status = "OK" AND tags.env = 'a'
  | ^^^^^^
`,
  ],
  [
    'help, of several lines, and a fix that inserts',
    [diagnostic(0, 6, { help: 'Search twice:\nonce\nand again', fixes: [prefix] })],
    `
error[some-code]: It is wrong.
 --> filter:1:1
  |
1 | status = "OK" AND tags.env = 'a'
  | ^^^^^^
  = help: Search twice:
          once
          and again
  = fix (safe): Make it safe
  |
1 | attributes.status = "OK" AND tags.env = 'a'
  | +++++++++++
`,
  ],
  [
    'a fix that replaces, and another',
    [diagnostic(9, 13, { severity: 'warning', fixes: [quotes, fix('safe', edit(0, 0, ' '))] })],
    `
warning[some-code]: It is wrong.
 --> filter:1:10
  |
1 | status = "OK" AND tags.env = 'a'
  |          ^^^^
  = fix (unsafe): Make it unsafe
  |
1 | status = 'OK' AND tags.env = 'a'
  |          ~  ~
  = or (safe): Make it safe
`,
  ],
  [
    'a fix that deletes, and edits out of order',
    [diagnostic(14, 17, { fixes: [fix('safe', edit(18, 32, 'x'), edit(6, 13, '')), quotes] })],
    `
error[some-code]: It is wrong.
 --> filter:1:15
  |
1 | status = "OK" AND tags.env = 'a'
  |               ^^^
  = fix (safe): Make it safe
  |
1 | status AND x
  |       -    ~
  = or (unsafe): Make it unsafe
`,
  ],
  [
    'two, in the order given',
    [diagnostic(18, 26), diagnostic(0, 6, { severity: 'hint' })],
    `
error[some-code]: It is wrong.
 --> filter:1:19
  |
1 | status = "OK" AND tags.env = 'a'
  |                   ^^^^^^^^

hint[some-code]: It is wrong.
 --> filter:1:1
  |
1 | status = "OK" AND tags.env = 'a'
  | ^^^^^^
`,
  ],
  [
    'messages that quote what a terminal would obey',
    [
      diagnostic(0, 6, {
        message: 'There is "\x1b]0;x\x07\n".',
        help: 'Not \x9b.',
        fixes: [{ ...prefix, title: 'Drop \u202e' }],
      }),
    ],
    `
error[some-code]: There is "␛]0;x␇␊".
 --> filter:1:1
  |
1 | status = "OK" AND tags.env = 'a'
  | ^^^^^^
  = help: Not <U+009B>.
  = fix (safe): Drop <U+202E>
  |
1 | attributes.status = "OK" AND tags.env = 'a'
  | +++++++++++
`,
  ],
]

test.each(wholes)('%s', (_, diagnostics, rendered) => {
  expect(renderDiagnostics(filter, diagnostics)).toBe(rendered.slice(1))
})

test('a fix that changes places far from each other shows each', () => {
  const far = fix('safe', edit(0, 4, 'metadata'), edit(228, 234, 'tag.b'))
  expect(renderDiagnostics(long, [diagnostic(0, 4, { fixes: [far] })], { width: 50, path: 'a.py' })).toBe(`\
error[some-code]: It is wrong.
 --> a.py:1:1
  |
1 | tags.a = 1 AND tags.a = 1 AND tags.a = 1 AND…
  | ^^^^
  = fix (safe): Make it safe
  |
1 | metadata.a = 1 AND tags.a = 1 AND tags.a = 1…
  | ~~~~~~~~
1 | … AND tags.b = 2 AND tag.b = 2 AND tags.b = 2
  |                      ~~~~~
`)
})

test('a fix on several lines shows those lines', () => {
  const fixes = [fix('safe', edit(0, 1, 'A'), edit(6, 6, '!'), edit(2, 3, 'B\nB'))]
  expect(renderDiagnostics('a\nb\nc\nd', [diagnostic(0, 1, { fixes })])).toBe(`\
error[some-code]: It is wrong.
 --> filter:1:1
  |
1 | a
  | ^
  = fix (safe): Make it safe
  |
1 | A
  | ~
2 | B
  | ~
3 | B
  | ~
…
5 | !d
  | +
`)
})

test('colour, where it is wanted', () => {
  const [bold, red, faint, plain] = ['\x1b[1m', '\x1b[31m', '\x1b[2m', '\x1b[39m\x1b[22m']
  expect(renderDiagnostics('x', [diagnostic(0, 1, { help: 'y' })], { colour: true })).toBe(
    [
      `${bold}${red}error[some-code]${plain}${bold}: It is wrong.\x1b[22m`,
      ` ${faint}-->\x1b[22m filter:1:1`,
      `${faint}  |\x1b[22m`,
      `${faint}1 |\x1b[22m x`,
      `${faint}  |\x1b[22m ${bold}${red}^${plain}`,
      `  ${faint}=\x1b[22m ${bold}help:\x1b[22m y`,
      '',
    ].join('\n'),
  )
})
