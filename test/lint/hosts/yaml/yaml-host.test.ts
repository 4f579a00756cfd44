import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { yamlHost } from '../../../../src/lint/hosts/yaml/yaml-host.ts'
import { outerSpan } from '../../../../src/lint/text-view.ts'
import { showRuns, showTexts } from '../show-texts.ts'

const options = { callNames: [], filterKeys: ['filter_string', 'search.filter'] }

const rows: [file: string, texts: string[]][] = [
  ["filter_string: status = 'OK' # c", ["status = 'OK'"]],
  ["\uFEFFfilter_string: status = 'OK'", ["status = 'OK'"]],
  ["filter_string: 'status = ''OK'''", ["status = 'OK'"]],
  ['filter_string: "status = \\"OK\\x41\\u0042\\U0001F600\\""', ['status = "OKAB😀"']],
  ['filter_string: "a\\\n    b\n    c\n\n    d"', ['ab c\nd']],
  ['filter_string: a\n  b\n\n  c # no\n', ['a b\nc']],
  ["filter_string: 'a\n  b'\n", ['a b']],
  ['filter_string: |\n  a = 1\n    AND\n\n  b\n', ['a = 1\n  AND\n\nb\n']],
  ['filter_string: |+1 # c\r\n   a\r\n   b\r\n\r\n', ['  a\n  b\n\n']],
  ['filter_string: >-\n  a = 1\n  AND b\n\n  c\n    d\n  e\n', ['a = 1 AND b\nc\n  d\ne']],
  ['{filter_string: "a", x: [{filter_string: b}]}', ['a', 'b']],
  ['search:\n  - filter: a\nfilter: b\n', ['a']],
  ['a: &f x = 1\nfilter_string: *f\n', ['x = 1']],
  ['filter_string: 3\nx:\n  filter_string:\n  - a\n  - true\n  - b\n', ['a', 'b']],
  ['order_by:\n- t DESC\nfilter_string: a\n---\norder_by: [x]\n', ['a', 'order: t DESC']],
  ['filter_string: a\n---\nfilter_string: b\n', ['a', 'b']],
  ['filter_string: !!str a\n', ['a']],
]

describe('the filters of YAML', () => {
  test.each(rows)('%s', (file, texts) => {
    const found = yamlHost.extract(file, options)
    expect(showTexts(found)).toEqual(texts)
    expect(found.broken).toBeUndefined()
  })
})

const runRows: [file: string, runs: string[]][] = [
  ["filter_string: 'a''b\n  c'", ['"a"', `"'" ← "''"`, '"b"', '" " ← "\\n  "', '"c"']],
  ['filter_string: |\n  a\n    b\n  c\n', ['"a\\n  "', '"b\\n"', '"c\\n"']],
  ['filter_string: >\n  a\n  b\n', ['"a"', '" " ← "\\n  "', '"b\\n"']],
  ['filter_string: "a\\tb\\\n  c"', ['"a"', '"\\t" ← "\\\\t"', '"b"', '"c"']],
]

describe('their places', () => {
  test.each(runRows)('%s', (file, runs) => {
    expect(showRuns(file, yamlHost.extract(file, options))).toEqual(runs)
  })
})

test('comments of YAML are found, and what looks like one is not', () => {
  const file = "\uFEFF# one\na: 'x # no' # two\nb: |\n  # no\nc: x#no\n   # three\nfilter_string: a\n"
  const comments = yamlHost.extract(file, options).comments.map(({ span, ...rest }) => ({
    ...rest,
    written: file.slice(span.start, span.end),
  }))
  expect(comments).toEqual([
    { text: 'one', written: '# one', ownLine: true },
    { text: 'two', written: '# two', ownLine: false },
    { text: 'three', written: '# three', ownLine: true },
  ])
})

const brokenRows: [file: string, texts: string[], place: number][] = [
  ['filter_string: a\nb: [', ['a'], 21],
  ["x:\n- filter_string: b\n- filter_string: 'a", ['b'], 41],
  ['filter_string: a\nb: {{ x }} y\n', ['a'], 28],
]

describe('broken YAML', () => {
  test.each(brokenRows)('%s', (file, texts, place) => {
    const { broken, ...found } = yamlHost.extract(file, options)
    expect(showTexts(found)).toEqual(texts)
    expect(broken?.span.start).toBe(place)
  })

  test('may be deep', () => {
    expect(yamlHost.extract('['.repeat(5000), options).broken).toBeDefined()
    expect(yamlHost.extract('- '.repeat(5000), options).texts).toEqual([])
  })

  law.prop([fc.string({ unit: fc.constantFrom(...'filter_string: "\'|>-+2#&*!{}[]?\\,\n\t a\r') })], {
    numRuns: 1000,
  })('throws nothing', (garbage) => {
    for (const file of [garbage, `filter_string: ${garbage}`, `filter_string: |\n  ${garbage}`]) {
      const { texts, broken } = yamlHost.extract(file, options)
      expect(texts.length === 0 || yamlHost.mentions(file, options)).toBe(true)
      for (const { span } of [...texts, ...(broken ? [broken] : [])]) {
        expect(0 <= span.start && span.start <= span.end && span.end <= file.length).toBe(true)
      }
    }
  })
})

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const

const yamlTexts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', "'", '"', '\\', ' ', '\n', '😀', '#', ':', 'and ', '\t') }),
  fc.string({ unit: 'grapheme' }),
)

describe('a scalar of YAML', () => {
  law.prop([yamlTexts, fc.constantFrom(...styles), fc.boolean()], { numRuns: 2000 })(
    'is read and written in every style',
    (text, style, carriage) => {
      const written = stringify({ a: { filter_string: text } }, { defaultStringType: style, lineWidth: 20 })
      const file = carriage ? written.replaceAll('\n', '\r\n') : written
      const value: unknown = parseDocument(file).getIn(['a', 'filter_string'])
      const [embedded] = yamlHost.extract(file, options).texts
      const piece = embedded?.pieces[0]
      if (piece?.kind !== 'text') return expect(value).not.toBeTypeOf('string')
      const { view } = piece
      expect(view.text).toBe(value)
      for (let at = 0; at < view.text.length; at++) {
        const unit = view.text[at] as string
        const { start, end } = outerSpan(view, { start: at, end: at + 1 })
        if (/[^\s\\"']/.test(unit) && style !== 'QUOTE_DOUBLE') expect(file.slice(start, end)).toBe(unit)
        if (/\S/.test(unit)) expect(file.slice(start, end)).toMatch(/\S/)
      }
      const again = view.write("x = '1'")
      if (again === undefined || view.text.trim() === '') return
      const first = view.text.search(/\S/)
      const whole = outerSpan(view, { start: first, end: view.text.trimEnd().length })
      const changed = file.slice(0, whole.start) + again + file.slice(whole.end)
      const found = parseDocument(changed).getIn(['a', 'filter_string'])
      expect(String(found).trim()).toBe("x = '1'")
    },
  )
})
