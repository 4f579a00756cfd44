import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { markdownHost } from '../../../../src/lint/hosts/markdown/markdown-host.ts'
import { pythonHost } from '../../../../src/lint/hosts/python/python-host.ts'
import { outerSpan } from '../../../../src/lint/text-view.ts'
import { showTexts } from '../show-texts.ts'

const options = { callNames: [], filterKeys: ['filter_string'] }

const search = (filter: string) => `mlflow.search_traces(filter_string=${filter})`

const rows: [file: string, texts: string[]][] = [
  [`\`\`\`python\n${search("'a'")}\n\`\`\``, ['a']],
  [`\uFEFF\`\`\`python\r\nq = 'a'\r\n${search('q')}\r\n\`\`\`\r\n`, ['a']],
  [`~~~~ {python}\n~~~\n${search("'a'")}\n~~~~~ \n${search("'b'")}`, ['a']],
  [`\`\`\`{.python .x}\n${search("'a'")}`, ['a']],
  [`\`\`\`{code-block} python\n${search("'a'")}\n\`\`\``, ['a']],
  [`\`\`\`{code-cell} ipython3\n${search("'a'")}\n\`\`\``, ['a']],
  [`\`\`\`{code-block} bash\n${search("'a'")}\n\`\`\``, []],
  [`\`\`\`py title="x.py"\n${search("'a'")}\n\`\`\``, ['a']],
  [`\`\`\`text\n${search("'a'")}\n\`\`\`\n\`\`\`\n${search("'b'")}\n\`\`\``, []],
  [`\`\`\`py \`x\`\n${search("'a'")}\n`, []],
  [
    `- x\n\n  \`\`\`py\n  if x:\n      ${search("'a'")}\n\n  ${search("'b'")}\n  \`\`\`\n${search("'c'")}`,
    ['a', 'b'],
  ],
  [`1. \`\`\`py\n   q = 'a'\n   ${search('q')}\n   \`\`\`\n`, ['a']],
  [`> > \`\`\`py\n> > q = 'a'\n>> ${search('q')}\n> ${search("'b'")}\n`, ['a']],
  [`> - \`\`\`py\n>   q = 'a'\n>   ${search('q')}\n>   \`\`\`\n`, ['a']],
  [`\t\`\`\`py\n\tq = 'a'\n\t${search('q')}\n\t\`\`\`\n`, ['a']],
  [
    `\`\`\`pycon\n>>> q = (\n...   'a')\n>>> ${search('q')}\nTraceback: '\n>>> ${search("'b'")}\n\`\`\``,
    ['a', 'b'],
  ],
  [`\`\`\`python\n>>> ${search("'a'")}\n[]\n\`\`\``, ['a']],
  ["```ts\nc.searchTraces({ filter: 'a' })\n```\n```jsx\nc.searchTraces({ filter: 'b' })\n```", ['a', 'b']],
  ['```yaml\nfilter_string: a\n```\n```json\n{"filter_string": "b"}\n```', ['a', 'b']],
  [
    "```mlflow-filter\n\n  status = 'OK'  \n# no\n-- no\n// no\ntags.x = '#'\n```",
    ["status = 'OK'", "tags.x = '#'"],
  ],
  ['``` tracesift\r\na = 1\r\n\r\nb = 2\r\n```', ['a = 1', 'b = 2']],
]

describe('the filters of Markdown', () => {
  test.each(rows)('%s', (file, texts) => {
    const found = markdownHost.extract(file, options)
    expect(showTexts(found)).toEqual(texts)
    expect(found.broken).toBeUndefined()
    if (texts.length > 0) expect(markdownHost.mentions(file, options)).toBe(true)
  })
})

const written: [file: string, inserted: string, text: string | undefined][] = [
  ["  ```py\n  q = '''a''' # tracesift\n  ```", 'x\ny', 'x\n  y'],
  ["> - ```py\n>   q = '''a''' # tracesift\n", 'x\ny', 'x\n>   y'],
  ["```py\r\nq = '''a''' # tracesift\r\n```", 'x\ny', 'x\r\ny'],
  ["```pycon\n>>> q = '''a''' # tracesift\n```", 'x\ny', 'x\n... y'],
  ["```pycon\n  >>> q = '''a''' # tracesift\n```", 'x\ny', 'x\n  ... y'],
  ["```py\nq = '''a''' # tracesift\n```", 'x\n```\ny', undefined],
  ['```tracesift\na = 1\n```', 'x\ny', undefined],
]

describe('what is put into a block', () => {
  test.each(written)('%s', (file, inserted, text) => {
    const [piece] = markdownHost.extract(file, options).texts[0]?.pieces ?? []
    if (piece?.kind !== 'text') throw new Error('There is no text')
    expect(piece.view.write(inserted)).toBe(text)
  })
})

test('comments of Markdown and of its code stand in order', () => {
  const file = '<!-- tracesift-ignore: x -->\n```py\nx = 1 # one\n```\nb {/* two */}\n<!-- three'
  const { comments } = markdownHost.extract(`${file}`, { ...options, callNames: ['x'] })
  expect(
    comments.map(({ text, span, ownLine }) => [text, file.slice(span.start, span.end), ownLine]),
  ).toEqual([
    ['tracesift-ignore: x', '<!-- tracesift-ignore: x -->', true],
    ['one', '# one', false],
    ['two', '{/* two */}', false],
    ['three', '<!-- three', true],
  ])
})

const prefixes = fc.constantFrom('', '  ', '> ', '> > ', '>   ', '\t', '   ')

const lines = fc.array(
  fc.constantFrom("q = 'a'", 'if x:', '    q += f" AND {x}"', search('q'), search("'''b\\n😀'''"), '# x', ''),
  { maxLength: 8 },
)

law.prop([lines, prefixes, fc.constantFrom('\n', '\r\n'), fc.constantFrom('```', '~~~~~')], { numRuns: 300 })(
  'a block has the filters of its code, from the same characters',
  (code, prefix, end, fence) => {
    const source = code.map((line) => line + end).join('')
    const file = ['😀', `${fence}python`, ...code, fence, ''].map((line) => prefix + line).join(end)
    const inBlock = markdownHost.extract(file, options)
    const inPython = pythonHost.extract(source, options)
    expect(showTexts(inBlock)).toEqual(showTexts(inPython))
    expect(shownUnits(file, inBlock)).toEqual(shownUnits(source, inPython))
    for (const [at, { span }] of inBlock.calls.entries()) {
      const { start, end } = inPython.calls[at]?.span ?? { start: 0, end: 0 }
      expect(file.slice(span.start, span.end)).toBe(source.slice(start, end))
    }
  },
)

function shownUnits(file: string, { texts }: ReturnType<typeof pythonHost.extract>): string[] {
  return texts.flatMap(({ pieces }) =>
    pieces.map((piece) => {
      if (piece.kind === 'hole') return file.slice(piece.span.start, piece.span.end)
      return [...piece.view.text.split('').keys()]
        .map((at) => outerSpan(piece.view, { start: at, end: at + 1 }))
        .map(({ start, end }) => file.slice(start, end))
        .join('|')
    }),
  )
}

law.prop(
  [
    fc.array(
      fc.constantFrom(
        '```',
        '~~~',
        'py',
        '\n',
        '\r',
        '> ',
        '- ',
        '    ',
        '\t',
        'tracesift',
        '<!--',
        '-->',
        '{/*',
        "search_traces('a')",
        '>>> ',
        'x',
      ),
    ),
  ],
  {
    numRuns: 1000,
  },
)('throws nothing, and all that is found lies in it', (parts) => {
  const file = parts.join('')
  const { texts, comments, calls } = markdownHost.extract(file, options)
  expect(texts.length === 0 || markdownHost.mentions(file, options)).toBe(true)
  for (const { span } of [...texts, ...comments, ...calls]) {
    expect(0 <= span.start && span.start <= span.end && span.end <= file.length).toBe(true)
  }
})
