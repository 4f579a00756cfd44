import { describe, expect, test } from 'vitest'
import { outerSpan } from '../../../../../src/lint/text-view.ts'
import { extractLines, showTexts } from '../show-texts.ts'

const marked: [lines: string, ...texts: string[]][] = [
  ['# tracesift\nF = "a"', 'a'],
  ['F = "a"  # tracesift', 'a'],
  ['F = "a" + x # tracesift: order', 'order: a‹x›'],
  ['# tracesift: filter\n# of errors\nF = (\n  "a"\n  f"{b}"\n)', 'a‹b›'],
  ['FS = [\n  "x",\n  # tracesift\n  "a",\n  "b", # tracesift: order\n]', 'a', 'order: b'],
  ['# tracesift\nFS = ["a", "b"]', 'a', 'b'],
  ['# tracesift\nFS = {"x": "a", "y": "b"}', 'a', 'b'],
  ['F = """\n  a\n""" # tracesift', '\n  a\n'],
  ['F = "{} = 1".format(x) # tracesift', '‹x› = 1'],
  ['# tracesift\nrun("a", b)', 'a'],
  ['# tracesift\ndef f():\n  "a"'],
  ['# tracesift\nF = x\nG = "a"'],
  ['# tracesift-ignore\nF = "a"'],
  ['# tracesift: what a tool\nF = "a"'],
  ['x["a"] = 1 # tracesift'],
]

test.each(marked)('marked: %s', (lines, ...texts) => {
  expect(showTexts(lines)).toEqual(texts)
})

const documented: [lines: string, ...texts: string[]][] = [
  ['def f():\n  """\n  >>> search_traces(\n  ...     filter_string="a")\n  [1]\n  """', 'a'],
  ['"""\n>>> F = "a"\n>>> search_traces(filter_string=F)\n"""', 'a'],
  ['"""\n    ```python\n    search_traces(filter_string="a")\n    ```\n"""', 'a'],
  ['"""\n```sh\nsearch_traces(filter_string="a")\n```\n"""'],
  [
    '"""\n.. code-block:: python\n    :caption: x\n\n    search_traces(filter_string="a")\n\nsearch_traces(filter_string="b")\n"""',
    'a',
  ],
  ['"""\n.. code-block:: bash\n\n    search_traces(filter_string="a")\n"""'],
  ['class A:\n  """As in::\n\n      search_traces(filter_string="a")\n  """', 'a'],
  ['"""\n>>> search_traces(filter_string=\\"a\\\\tb\\")\n"""', 'a\tb'],
  ['x = """\n>>> search_traces(filter_string="a")\n"""'],
  ['"""\n>>> f(\n"""\nsearch_traces(filter_string="a")', 'a'],
]

test.each(documented)('documented: %s', (lines, ...texts) => {
  expect(showTexts(lines)).toEqual(texts)
})

const exported: [lines: string, ...texts: string[]][] = [
  ['# MAGIC %python\n# MAGIC search_traces(\n# MAGIC     filter_string="a")', 'a'],
  ['F = "a"\n# COMMAND ----------\n# MAGIC %python\n# MAGIC search_traces(filter_string=F)', 'a'],
  [
    '# MAGIC %md\n# MAGIC Text\n# MAGIC\n# MAGIC ```python\n# MAGIC search_traces(filter_string="a")\n# MAGIC ```',
    'a',
  ],
  ['# MAGIC %md\n# MAGIC search_traces(filter_string="a")'],
  ['# MAGIC %sql\n# MAGIC search_traces(filter_string="a")\n# MAGIC %python\nx = 1'],
  ['# MAGIC %python\nsearch_traces(filter_string="a")', 'a'],
]

test.each(exported)('exported from Databricks: %s', (lines, ...texts) => {
  expect(showTexts('# Databricks notebook source', lines)).toEqual(texts)
  expect(showTexts(lines)).toEqual(lines.includes('\nsearch_traces') ? texts : [])
})

describe('places', () => {
  const files: Record<string, string> = {
    'an exported cell':
      '# Databricks notebook source\r\n# MAGIC %python\r\n# MAGIC search_traces(filter_string="tags.a = 1")\r\n',
    plain: 'search_traces(filter_string="tags.a = 1")',
    CRLF: '# x\r\nsearch_traces(\r\n\tfilter_string="""\r\ntags.a = 1""")\r\n',
    'BOM and emoji': '\uFEFFx = "😀"; search_traces(filter_string="😀 tags.a = 1")',
    escapes: 'search_traces(filter_string="\\ud83d\\ude00\\x20tags.a = 1")',
    'in a row': 'search_traces(filter_string="x" \\\n  r"\\d" "tags.a = 1")',
    template: 'search_traces(filter_string="{{}} %% tags.a = 1".format())',
    'a docstring':
      'def f():\r\n  """\r\n  >>> search_traces(\r\n  ...   filter_string="tags.a = 1")\r\n  """\r\n',
    'an escaped docstring': '"""\n  >>> search_traces(filter_string=\\"\\x20tags.a = 1\\")"""',
  }
  test.each(Object.entries(files))('are right in %s', (_, file) => {
    const views = extractLines(file).texts.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.view] : [])),
    )
    const view = views.find(({ text }) => text.includes('tags.a'))!
    const at = view.text.indexOf('tags.a = 1')
    const { start, end } = outerSpan(view, { start: at, end: at + 10 })
    expect(file.slice(start, end)).toBe('tags.a = 1')
  })
})

test('comments are kept without their marks', () => {
  expect(extractLines('#! x', 'y = "# z"  #  tracesift-ignore: why ').comments).toEqual([
    { text: '! x', span: { start: 0, end: 4 }, ownLine: true },
    { text: 'tracesift-ignore: why', span: { start: 16, end: 41 }, ownLine: false },
  ])
})

const broken: Record<string, { message: string; at: number } | undefined> = {
  'f(': { message: 'This bracket is not closed.', at: 1 },
  'f([)': { message: 'This bracket is not closed.', at: 2 },
  'f)': { message: 'Nothing is open that this bracket closes.', at: 1 },
  'x = "a\ny = 1': { message: 'This string is not closed.', at: 4 },
  'x = f"""a': { message: 'This string is not closed.', at: 4 },
  'print "a"': undefined,
  'x = = 1': undefined,
  'x = t"{a}"': undefined,
  'f"{x["a"]}"\nx = (': { message: 'This bracket is not closed.', at: 16 },
}

test.each(Object.entries(broken))('%j is broken there', (file, expected) => {
  const found = extractLines(file).broken
  expect(found && { message: found.message, at: found.span.start }).toEqual(expected)
})

test('what can be read of a broken file is', () => {
  expect(showTexts('x = (\nsearch_traces(filter_string="a")')).toEqual(['a'])
  expect(showTexts('def f(:\n  pass\nsearch_traces(filter_string="a")')).toEqual(['a'])
})
