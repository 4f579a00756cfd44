import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { TextView } from '../../../../../src/lint/text-view.ts'
import { expectViewLaws } from '../../expect-view-laws.ts'
import { extractLines } from '../show-texts.ts'

/** Ways to write a literal: what stands around it, and what is done to it so that it says itself. */
const styles: Record<string, [before: string, after: string]> = Object.fromEntries(
  ['', 'u', 'f', 'F', 't'].flatMap((prefix) =>
    ["'", '"', "'''", '"""'].map((quote) => [`${prefix}${quote}`, [prefix + quote, quote]]),
  ),
)

const rawStyles = Object.fromEntries(
  ['r', 'R', 'rf', 'Fr'].flatMap((prefix) =>
    ["'", '"', "'''", '"""'].map((quote) => [`${prefix}${quote}`, [prefix + quote, quote]]),
  ),
)

const templates: Record<string, [before: string, after: string]> = {
  format: ['"', '".format()'],
  percent: ["'", "' % ()"],
  both: ['f"""', '""".format() % ()'],
}

/** The view of the only text of a literal. */
function viewOf(literal: string): TextView {
  const [text] = extractLines(`search_traces(filter_string=${literal})`).texts
  const pieces = text?.pieces ?? []
  const [piece, second] = pieces
  if (piece?.kind !== 'text' || second !== undefined) throw new Error(`not one literal: ${literal}`)
  return piece.view
}

/** Text with all that matters in a literal. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      '1',
      ' ',
      "'",
      '"',
      '\\',
      '{',
      '}',
      '%',
      '\n',
      '\r',
      '\t',
      '\0',
      'N',
      '😀',
      '\ud800',
    ),
  }),
)

for (const [name, [before, after]] of Object.entries({ ...styles, ...templates })) {
  law.prop([anyText])(`${name} says any text, unit for unit`, (text) => {
    const written = viewOf(before + after).write(text)
    expect(written).toBeDefined()
    const literal = before + written + after
    const file = `search_traces(filter_string=${literal})`
    expectViewLaws(file, viewOf(literal), text, (part) => viewOf(before + part + after).text)
  })
}

for (const [name, [before, after]] of Object.entries(rawStyles) as [string, [string, string]][]) {
  law.prop([anyText])(`${name} says a text as it is, or not at all`, (text) => {
    const written = viewOf(before + after).write(text)
    if (written === undefined) return
    const literal = before + written + after
    const file = `search_traces(filter_string=${literal})`
    expectViewLaws(file, viewOf(literal), text, asItIs(name))
  })
}

/** What is written in a raw literal says itself, but for the braces of an f-string. */
function asItIs(style: string): (written: string) => string {
  return (written) =>
    /f/i.test(style) ? written.replaceAll(/\{\{|\}\}/g, (braces) => braces.slice(1)) : written
}

const raw: [style: string, text: string, written: string | undefined][] = [
  ["r''", 'a\\d', 'a\\d'],
  ["r''", 'a"', 'a"'],
  ["r''", "a'", undefined],
  ["r''", 'a\n', undefined],
  ["r''", 'a\\', undefined],
  ["r''''''", "a'b\n", "a'b\n"],
  ["r''''''", "a'", undefined],
  ["rf''", '{a}', '{{a}}'],
]

test.each(raw)('in %s %j is written %j', (style, text, written) => {
  expect(viewOf(style).write(text)).toBe(written)
})

const escapes: [literal: string, text: string][] = [
  ["'\\x41\\u0042\\U00000043\\104\\0'", 'ABCD\0'],
  ["'\\U0001F600\\ud83d'", '😀\ud83d'],
  ["'a\\\nb\\\r\nc'", 'abc'],
  ["'\\d\\x4\\u12\\U00110000'", '\\d\\x4\\u12\\U00110000'],
  ["'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"'", '\u0007\b\f\n\r\t\v\\\'"'],
  ["'''a\r\nb\rc'''", 'a\nb\nc'],
  ["f'{{{{a}}}}'", '{{a}}'],
  ["r'\\x41\\''", "\\x41\\'"],
]

test.each(escapes)('%s says %j', (literal, text) => {
  expect(viewOf(literal).text).toBe(text)
})

test('a character by its name is a hole', () => {
  const [text] = extractLines("search_traces(filter_string='a\\N{BULLET}b')").texts
  expect(text?.pieces.map((piece) => (piece.kind === 'hole' ? piece.source : piece.view.text))).toEqual([
    'a',
    '\\N{BULLET}',
    'b',
  ])
})

test('in a hole of another literal only what is plain is written', () => {
  const [text] = extractLines('search_traces(filter_string=f"{\'a\' if x else 1}")').texts
  const views = text?.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.view] : [])) ?? []
  expect(views.map((view) => [view.text, view.write('b'), view.write("'"), view.write('\n')])).toEqual([
    ['', 'b', "'", '\\n'],
    ['a', 'b', undefined, undefined],
    ['', 'b', "'", '\\n'],
  ])
})
