import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cellPlaces } from '../../../../src/lint/hosts/notebook/cell-places.ts'
import { notebookHost } from '../../../../src/lint/hosts/notebook/notebook-host.ts'
import { pythonHost } from '../../../../src/lint/hosts/python/python-host.ts'
import { showRuns, showTexts } from '../show-texts.ts'
import { notebookFile } from './notebook-file.ts'

const options = { callNames: [], filterKeys: [] }

const search = (filter: string) => `mlflow.search_traces(filter_string=${filter})`

type Cells = Parameters<typeof notebookFile>[0]

const rows: [about: string, cells: Cells, texts: string[]][] = [
  ['source as lines', [['code', ['q = "a"\n', search('q')]]], ['a']],
  ['source as one text', [['code', `q = 'a'\n${search('q')}`]], ['a']],
  [
    'names of earlier cells',
    [
      ['code', "q = 'a'"],
      ['markdown', '# x'],
      ['code', search('q')],
    ],
    ['a'],
  ],
  [
    'magics',
    [
      ['code', '%pip install "x\n!ls (\n%%x'],
      ['code', `%time ${search("'a'")}`],
    ],
    ['a'],
  ],
  [
    'cells in other languages',
    [
      ['code', `%%bash\n${search("'a'")}`],
      ['code', search("'b'")],
    ],
    ['b'],
  ],
  [
    'a cell that is broken',
    [
      ['code', 'x = ("""'],
      ['code', search("'a'")],
    ],
    ['a'],
  ],
  ['code in Markdown', [['markdown', `Do\n\n\`\`\`python\n${search("'a'")}\n\`\`\`\n`]], ['a']],
  ['raw cells', [['raw', search("'a'")]], []],
]

describe('the filters of notebooks', () => {
  test.each(rows)('%s', (_, cells, texts) => {
    expect(showTexts(notebookHost.extract(notebookFile(cells), options))).toEqual(texts)
  })
})

const kernels: [metadata: unknown, texts: string[]][] = [
  [{}, ['a']],
  [{ kernelspec: { name: 'my-env', language: 'python' } }, ['a']],
  [{ kernelspec: { name: 'my-env' } }, ['a']],
  [{ kernelspec: { name: 'ir', language: 'R' } }, []],
  [{ language_info: { name: 'typescript' }, kernelspec: { name: 'python3' } }, []],
  [{ kernelspec: { name: 'julia-1.9' }, language_info: { name: 'python' } }, ['a']],
]

describe('the kernel of a notebook', () => {
  test.each(kernels)('%j', (metadata, texts) => {
    const file = notebookFile([['code', search("'a'")]], metadata)
    expect(showTexts(notebookHost.extract(file, options))).toEqual(texts)
  })
})

test('filters stand in the raw text', () => {
  const file = notebookFile([['code', search('"""a\n\\t\'b😀"""')]])
  const extraction = notebookHost.extract(file, options)
  expect(showRuns(file, extraction)).toEqual(['"a"', '"\\n" ← "\\\\n"', '"\\t" ← "\\\\\\\\t"', `"'b😀"`])
  const [text] = extraction.texts
  const piece = text?.pieces[0]
  expect(piece?.kind === 'text' && piece.view.write('x"\n\\')).toBe('x\\\\\\"\\n\\\\\\\\')
})

test('a place in the raw text is one in a cell', () => {
  const file = notebookFile([
    ['markdown', 'x'],
    ['code', ['a = "b"\n', 'cd']],
  ])
  const place = cellPlaces(file)
  const places = [file.indexOf('cd') + 1, file.indexOf('b\\"'), file.indexOf('\\n'), file.indexOf('nbformat')]
  expect(places.map(place)).toEqual([
    { cell: 1, line: 2, column: 2 },
    { cell: 1, line: 1, column: 6 },
    { cell: 1, line: 1, column: 8 },
    undefined,
  ])
})

const brokenRows: [file: string, texts: string[], message: string, place: string][] = [
  ['', [], 'The notebook is not JSON: The text ends too soon', ''],
  [
    '{"cells": [{"cell_type": "code", "source": "x" "y"}]}',
    [],
    'The notebook is not JSON: A comma or } is missing',
    '"',
  ],
  [
    `${notebookFile([['code', search("'a'")]]).slice(0, -3)}`,
    ['a'],
    'The notebook is not JSON: The text ends too soon',
    '',
  ],
  ['[1]', [], 'The notebook has no cells', '['],
]

describe('a broken notebook', () => {
  test.each(brokenRows)('%s', (file, texts, message, place) => {
    const { broken, ...found } = notebookHost.extract(file, options)
    expect(showTexts(found)).toEqual(texts)
    expect([broken?.message, file.slice(broken?.span.start, broken?.span.end)]).toEqual([message, place])
  })

  law.prop([fc.nat()], { numRuns: 300 })('is read as far as it goes', (at) => {
    const file = notebookFile([
      ['markdown', `# x\n\`\`\`py\n${search("'b'")}\n\`\`\``],
      ['code', ['q = "a"\n', `%time\n${search('q')}`]],
    ])
    const half = file.slice(0, at % file.length)
    for (const { span } of notebookHost.extract(half, options).texts) {
      expect(span.start <= span.end && span.end <= half.length).toBe(true)
    }
  })
})

test('large outputs cost next to nothing', () => {
  const image = 'iVBORw0KGgo\\"'.repeat(1_000_000)
  const file = notebookFile([['code', search("'a'")]]).replace('text/plain', image)
  expect(file.length).toBeGreaterThan(10_000_000)
  const start = performance.now()
  expect(showTexts(notebookHost.extract(file, options))).toEqual(['a'])
  expect(performance.now() - start).toBeLessThan(2000)
})

const lines = fc.array(
  fc.constantFrom(
    "q = 'a'",
    'q += f" AND {x}"',
    search('q'),
    search("'''b\\n😀'''"),
    '# tracesift-ignore',
    'x = "é"',
  ),
  { maxLength: 8 },
)

law.prop([lines, fc.boolean(), fc.boolean()], { numRuns: 200 })(
  'a notebook has the filters of its code, from the same characters',
  (written, asLines, ascii) => {
    const source = written.join('\n')
    const plain = notebookFile([['code', asLines ? source.split(/(?<=\n)/) : source]])
    const file = ascii
      ? plain.replace(/[^ -~\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : plain
    const inNotebook = notebookHost.extract(file, options)
    const inPython = pythonHost.extract(`${source}\n`, options)
    expect(showTexts(inNotebook)).toEqual(showTexts(inPython))
    const spans = (extraction: typeof inPython) =>
      [...extraction.texts, ...extraction.calls, ...extraction.comments].map(({ span }) => span)
    expect(spans(inNotebook).map(({ start, end }) => decoded(file.slice(start, end)))).toEqual(
      spans(inPython).map(({ start, end }) => source.slice(start, end)),
    )
  },
)

/** Between two lines of a source as a list stand quotes and a comma. */
function decoded(written: string): string {
  return JSON.parse(`"${written.replace(/",\n\s*"/g, '')}"`)
}
