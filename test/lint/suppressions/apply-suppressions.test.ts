import { expect, test } from 'vitest'
import { applyEdits } from '../../../src/diagnostics/apply-edits.ts'
import type { Comment } from '../../../src/lint/embedded.ts'
import type { Finding } from '../../../src/lint/finding.ts'
import { applySuppressions } from '../../../src/lint/suppressions/apply-suppressions.ts'

/** A code where it is written between `<` and `>` is a finding of that code; scopes are between `(` and `)`. */
function lint(text: string, today = '2026-06-01') {
  const findings: Finding[] = [...text.matchAll(/<([a-z-]+)>/g)].map(({ index, 0: found, 1: code = '' }) => ({
    code,
    severity: 'warning',
    span: { start: index, end: index + found.length },
    message: 'It is wrong.',
    fixes: [],
  }))
  const scopes = [...text.matchAll(/\([^)]*\)/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
  return applySuppressions(findings, commentsOf(text), text, today, scopes)
}

function commentsOf(text: string): Comment[] {
  return [...text.matchAll(/#[^\r\n\\]*|\/\/[^\r\n]*|\/\*.*?\*\/|<!--.*?-->/gs)].map(
    ({ index, 0: found }) => ({
      text: found,
      span: { start: index, end: index + found.length },
      ownLine: /(?:^|[\r\n])[ \t]*"?$/.test(text.slice(0, index)),
    }),
  )
}

/** What is found: the code, and what it points at. */
function found(text: string, today?: string): string[] {
  return lint(text, today).map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`)
}

const why = ': it is known'

const rows: [what: string, text: string, found: string[]][] = [
  ['no suppression', 'a <date-value>\n', ['date-value: <date-value>']],
  ['on the line', `a <date-value> # tracesift-ignore[date-value]${why}\n`, []],
  ['on the line above', `# tracesift-ignore[date-value]${why}\na <date-value>\n`, []],
  ['above, indented, CRLF', `x\r\n  # tracesift-ignore[date-value]${why}\r\n  a <date-value>\r\n`, []],
  [
    'two comments above',
    `# tracesift-ignore[date-value]${why}\n# tracesift-ignore[key-quotes]${why}\n<date-value> <key-quotes>`,
    [],
  ],
  ['several codes', `<date-value> <key-quotes> # tracesift-ignore[date-value, key-quotes]${why}`, []],
  ['every code', `<date-value> <key-quotes> # tracesift-ignore${why}`, []],
  [
    'not two lines above',
    `# tracesift-ignore[date-value]${why}\n\n<date-value>`,
    ['unused-suppression: date-value', 'date-value: <date-value>'],
  ],
  [
    'not the line below one with code',
    `a # tracesift-ignore[date-value]${why}\n<date-value>`,
    ['unused-suppression: date-value', 'date-value: <date-value>'],
  ],
  ['above what belongs together', `# tracesift-ignore[date-value]${why}\nf = (\n1\n<date-value>\n)`, []],
  ['after what belongs together', `f = (\n1\n<date-value>\n) # tracesift-ignore[date-value]${why}`, []],
  ['the whole file', `<date-value>\n// tracesift-ignore-file[date-value]${why}\n<date-value>`, []],
  [
    'a range',
    `<date-value>\n# tracesift-ignore-start[date-value]${why}\n<date-value>\n# tracesift-ignore-end\n<date-value>`,
    ['date-value: <date-value>', 'date-value: <date-value>'],
  ],
  [
    'a range in a range',
    `# tracesift-ignore-start[date-value]${why}\n# tracesift-ignore-start[key-quotes]${why}\n<key-quotes>\n# tracesift-ignore-end\n<date-value> <key-quotes>\n# tracesift-ignore-end`,
    ['key-quotes: <key-quotes>'],
  ],
  [
    'a range without an end',
    `# tracesift-ignore-start${why}\n<date-value>`,
    [`malformed-suppression: tracesift-ignore-start${why}`],
  ],
  ['an end without a start', '# tracesift-ignore-end', ['malformed-suppression: tracesift-ignore-end']],
  ['a block comment', `/* tracesift-ignore[date-value]${why} */\n<date-value>`, []],
  [
    'a line of a block comment',
    `/**\n * Text.\n * tracesift-ignore[date-value]${why}\n */\n<date-value>`,
    [],
  ],
  ['a comment of HTML', `<!-- tracesift-ignore[date-value]${why} -->\n<date-value>`, []],
  ['behind another remark', `<date-value> # noqa: E501  # tracesift-ignore[date-value]${why}`, []],
  ['prose is none', '# see tracesift-ignore in the manual\n<date-value>', ['date-value: <date-value>']],
  ['on its last day', '<date-value> # tracesift-ignore[date-value] until 2026-06-01: why', []],
  [
    'after its last day',
    '<date-value> # tracesift-ignore[date-value] until 2026-05-31: why',
    ['date-value: <date-value>', 'expired-suppression: tracesift-ignore[date-value] until 2026-05-31: why'],
  ],
  [
    'its last day in the reason',
    '<date-value> # tracesift-ignore: gone (until 2026-05-31)',
    ['date-value: <date-value>', 'expired-suppression: tracesift-ignore: gone (until 2026-05-31)'],
  ],
  [
    'without a reason',
    '<date-value> # tracesift-ignore[date-value]',
    ['unexplained-suppression: tracesift-ignore[date-value]'],
  ],
  [
    'an unknown code',
    '<date-value> # tracesift-ignore[date-valeu]: why',
    ['date-value: <date-value>', 'unknown-suppressed-code: date-valeu'],
  ],
  [
    'one of its codes, twice',
    `<date-value> # tracesift-ignore[date-value, key-quotes, date-value]${why}`,
    ['unused-suppression: key-quotes', 'unused-suppression: date-value'],
  ],
  ['every code, nothing found', '1 # tracesift-ignore', ['unused-suppression: tracesift-ignore']],
  [
    'a line of a cell',
    `{"nbformat": 4, "source": [\n "# tracesift-ignore[date-value]${why}\\n",\n "f('<date-value>')\\n",\n "f('<date-value>')"]}`,
    ['date-value: <date-value>'],
  ],
  [
    'a line of a cell in one string',
    `{"nbformat": 4, "source": "f(1, '<date-value>') # tracesift-ignore[date-value]${why}\\nf('<date-value>')"}`,
    ['date-value: <date-value>'],
  ],
]

test.each(rows)('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
})

const malformed: [written: string, message: string][] = [
  [
    'tracesift-ignored',
    '"tracesift-ignored" is no suppression; expected "tracesift-ignore", or it with "-file", "-start" or "-end".',
  ],
  [
    'tracesift-ignore-line[date-value]: x',
    '"tracesift-ignore-line" is no suppression; expected "tracesift-ignore", or it with "-file", "-start" or "-end".',
  ],
  ['tracesift-ignore[date-value: x', 'The list of codes is not closed; expected "]" after it.'],
  ['tracesift-ignore[]: x', 'A code is missing; expected [code, other].'],
  ['tracesift-ignore[date-value,,x]: x', 'A code is missing; expected [code, other].'],
  [
    'tracesift-ignore date-value',
    '"date-value" follows; expected the codes in brackets, and a colon before the reason.',
  ],
  [
    'tracesift-ignore[date-value] until 2027-02-30: x',
    '"2027-02-30" is no day; expected one such as 2027-01-31.',
  ],
  ['tracesift-ignore[date-value] until: x', '"" is no day; expected one such as 2027-01-31.'],
]

test.each(malformed)('%s', (written, message) => {
  const text = `<date-value> # ${written}`
  expect(lint(text).filter(({ code }) => code !== 'date-value')).toEqual([
    {
      code: 'malformed-suppression',
      severity: 'warning',
      span: { start: text.indexOf('tracesift'), end: text.length },
      message,
      help: 'It reads: tracesift-ignore[code, other] until 2027-01-31: why',
      fixes: [],
    },
  ])
})

const fixes: [what: string, text: string, fixed: string | undefined][] = [
  ['a comment after code', `a  # tracesift-ignore[date-value]${why}\nb`, 'a\nb'],
  ['a comment on its own line', `a\n\t# tracesift-ignore[date-value]${why}\r\nb`, 'a\nb'],
  ['the last line', `a\n# tracesift-ignore[date-value]${why}`, 'a\n'],
  ['a block comment', `a /* tracesift-ignore${why} */ b`, 'a b'],
  ['a comment of HTML', `a\n<!-- tracesift-ignore${why} -->\nb`, 'a\nb'],
  ['behind another remark', `a # noqa # tracesift-ignore[date-value]${why}`, 'a # noqa'],
  ['before another remark', `a # tracesift-ignore[date-value]${why} # noqa`, undefined],
  [
    'one code',
    `<key-quotes> # tracesift-ignore[date-value, key-quotes]${why}`,
    `<key-quotes> # tracesift-ignore[key-quotes]${why}`,
  ],
  [
    'the last code',
    `<key-quotes> # tracesift-ignore[key-quotes, date-value]${why}`,
    `<key-quotes> # tracesift-ignore[key-quotes]${why}`,
  ],
  [
    'a line of a cell',
    `{"nbformat": 4, "source": [\n  "# tracesift-ignore${why}\\n",\n  "f()"]}`,
    '{"nbformat": 4, "source": [\n  "\\n",\n  "f()"]}',
  ],
]

test.each(fixes)('the fix removes %s', (_, text, fixed) => {
  const [finding] = lint(text).filter(({ code }) => code === 'unused-suppression')
  const [fix] = finding?.fixes ?? []
  expect(finding?.code).toBe('unused-suppression')
  expect(fix && applyEdits(text, fix.edits)).toBe(fixed)
})

test('the fix of a misspelt code', () => {
  const text = '<date-value> # tracesift-ignore[date-valeu]: why'
  const [, finding] = lint(text)
  expect(finding?.message).toBe('No finding has the code "date-valeu"; nearest: date-value.')
  expect(finding?.fixes.map((fix) => [fix.safety, applyEdits(text, fix.edits)])).toEqual([
    ['unsafe', '<date-value> # tracesift-ignore[date-value]: why'],
  ])
})

test('nothing ends without a date', () => {
  expect(found('<date-value> # tracesift-ignore until 1999-01-01: why', '')).toEqual([])
})
