import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { jsonHost } from '../../../../src/lint/hosts/json/json-host.ts'
import { jsonStringView } from '../../../../src/lint/hosts/json/json-string-view.ts'
import { expectViewLaws } from '../expect-view-laws.ts'
import { showRuns, showTexts } from '../show-texts.ts'

const options = { callNames: [], filterKeys: ['filter_string', 'search.filter'] }

const rows: [file: string, texts: string[]][] = [
  ['{"filter_string": "a = 1"}', ['a = 1']],
  ['\uFEFF{"filter_string": "a = 1"}', ['a = 1']],
  ['{"filter_string": "a = \\"\\u0041\\ud83d\\ude00\\""}', ['a = "A😀"']],
  ['{"search": {"filter": "a"}, "filter": "b"}', ['a']],
  ['[[{"x": {"search": [{"filter": "a"}]}}]]', ['a']],
  ['{"filter_string": ["a", 1, "b", {"filter_string": "c"}]}', ['a', 'b', 'c']],
  ['{"order_by": ["x DESC"], "filter_string": "a", "orderBy": "y"}', ['a', 'order: x DESC', 'order: y']],
  ['{"order_by": ["x DESC"]}', []],
  ['{"filter_string": null, "order_by": {"filter_string": "a"}}', ['a']],
  ['{ // one\n "filter_string": "a", /* two */ }', ['a']],
  ['{"filter_string": "a", "b": [1, {"c": "]}"}], "filter_string": "d"}', ['a', 'd']],
]

describe('the filters of JSON', () => {
  test.each(rows)('%s', (file, texts) => {
    expect(showTexts(jsonHost.extract(file, options))).toEqual(texts)
  })

  test('stand where they are written', () => {
    const file = '{"filter_string": "x\\t\\u0041y"}'
    expect(showRuns(file, jsonHost.extract(file, options))).toEqual([
      '"x"',
      '"\\t" ← "\\\\t"',
      '"A" ← "\\\\u0041"',
      '"y"',
    ])
    expect(jsonHost.extract(file, options).texts[0]?.span).toEqual({ start: 18, end: 30 })
  })

  test('have comments beside them', () => {
    const file = '{ // one\n /* two */ "a": "// three" }'
    expect(jsonHost.extract(file, options).comments).toEqual([
      { text: 'one', span: { start: 2, end: 8 }, ownLine: false },
      { text: 'two', span: { start: 10, end: 19 }, ownLine: true },
    ])
  })
})

const brokenRows: [file: string, texts: string[], message: string, place: string][] = [
  ['{"filter_string": "a", ', ['a'], 'The text ends too soon', ''],
  ['{"filter_string": "a" "b"}', ['a'], 'A comma or } is missing', '"'],
  ['{"filter_string": "a', [], 'A string does not end', 'a'],
  ['{"filter_string": "a"} x', ['a'], 'Something follows the value', 'x'],
  ['[1, {"a": [}', [], 'A value is missing', '}'],
  ['', [], 'The text ends too soon', ''],
]

describe('broken JSON', () => {
  test.each(brokenRows)('%s', (file, texts, message, place) => {
    const { broken, ...found } = jsonHost.extract(file, options)
    expect(showTexts(found)).toEqual(texts)
    expect([broken?.message, file.slice(broken?.span.start, broken?.span.end)]).toEqual([message, place])
  })

  test('may be deep', () => {
    const deep = `${'{"a":['.repeat(20_000)}1`
    expect(jsonHost.extract(deep, options).texts).toEqual([])
  })

  law.prop([
    fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '/', '*', 'a', '\n') }),
  ])('is told from JSON', (file) => {
    const { broken } = jsonHost.extract(file, options)
    if (isJson(file)) expect(broken).toBeUndefined()
    if (broken) expect(broken.span.end).toBeLessThanOrEqual(file.length)
  })
})

describe('JSON of any shape', () => {
  law.prop([fc.json({ stringUnit: 'binary' }), fc.nat()], { numRuns: 300 })(
    'is read, and its halves are broken',
    (file, at) => {
      expect(jsonHost.extract(file, options).broken).toBeUndefined()
      const half = file.slice(0, at % file.length)
      expect(jsonHost.extract(half, options).broken !== undefined || isLoose(half)).toBe(true)
    },
  )
})

describe('a string of JSON', () => {
  law.prop([fc.string({ unit: 'binary' }), fc.boolean()], { numRuns: 500 })(
    'is read and written',
    (text, ascii) => {
      const written = ascii ? JSON.stringify(text).replace(/[^\x20-\x7e]/g, asEscape) : JSON.stringify(text)
      const file = `😀 ${written}`
      const view = jsonStringView(file, { start: 4, end: file.length - 1 })
      expectViewLaws(file, view, text, (source) => JSON.parse(`"${source}"`))
    },
  )
})

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The half of a number, or a word, is not told from a whole one. */
function isLoose(half: string): boolean {
  return /^[-+.\w]+$/.test(half.trim())
}

function isJson(file: string): boolean {
  try {
    JSON.parse(file)
    return true
  } catch {
    return false
  }
}
