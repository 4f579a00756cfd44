import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { composeViews, outerSpan, plainView, type TextView, ViewBuilder } from '../../src/lint/text-view.ts'

/** A view in which `\x` is an escape for `x`, and `_` stands for nothing. */
function view(outer: string, start = 0, end = outer.length): TextView {
  const builder = new ViewBuilder(start)
  for (let at = start; at < end; at++) {
    const sign = outer[at] as string
    if (sign === '\\' && at + 1 < end) builder.escape(outer[++at] as string, at - 1, 2)
    else if (sign !== '_') builder.copy(sign, at)
  }
  return builder.build((text) => (text.includes('_') ? undefined : text.replaceAll('\\', '\\\\')))
}

const rows: [outer: string, text: string, start: number, end: number, found: string][] = [
  ['abc', 'abc', 0, 3, 'abc'],
  ['abc', 'abc', 1, 2, 'b'],
  ['a\\bc', 'abc', 1, 2, '\\b'],
  ['a\\bc', 'abc', 0, 1, 'a'],
  ['a\\bc', 'abc', 2, 3, 'c'],
  ['a__b', 'ab', 0, 1, 'a'],
  ['a__b', 'ab', 1, 2, 'b'],
  ['a__b', 'ab', 0, 2, 'a__b'],
  ['a__b', 'ab', 1, 1, ''],
  ['__', '', 0, 0, ''],
]

describe('a span of a view stands in the outer text', () => {
  it.each(rows)('%j is %j: %i to %i', (outer, text, start, end, found) => {
    const made = view(outer)
    expect(made.text).toBe(text)
    const span = outerSpan(made, { start, end })
    expect(outer.slice(span.start, span.end)).toBe(found)
  })
})

it('puts an insertion right after what stands before it', () => {
  const made = view('a__b\\c')
  const places = [0, 1, 2, 3].map((at) => outerSpan(made, { start: at, end: at }).start)
  expect(places).toEqual([0, 1, 4, 6])
})

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\\', '_', '\\\\', '🎉'), maxLength: 12 })

test.prop([texts, fc.nat(), fc.nat()])(
  'a view of a view is a view of the outermost text',
  (outer, from, to) => {
    const middle = view(outer)
    const [start, end] = [from % (middle.text.length + 1), to % (middle.text.length + 1)].sort(
      (a, b) => a - b,
    )
    const inner = view(middle.text, start, end)
    const composed = composeViews(middle, inner)
    expect(composed.text).toBe(inner.text)
    for (let at = 0; at < inner.text.length; at++) {
      const span = { start: at, end: at + 1 }
      expect(outerSpan(composed, span)).toEqual(outerSpan(middle, outerSpan(inner, span)))
    }
    expect(composed.write('a\\b')).toBe('a\\\\\\\\b')
    expect(composed.write('_')).toBe(undefined)
  },
)

test.prop([texts])('a plain view is the text itself', (text) => {
  const { length } = text
  expect(outerSpan(plainView(text), { start: 0, end: length })).toEqual({ start: 0, end: length })
})
