import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText } from '../../src/language/text-order.ts'

test('texts go by code point', () => {
  const ordered = [
    '',
    '\0',
    ' ',
    'A',
    'Z',
    'a',
    'aa',
    'b',
    'é',
    '日',
    '\ud83d',
    '\ue000',
    'ﬀ',
    '\uffff',
    '🎉',
    '🎉a',
    '🎊',
  ]
  expect(ordered.toReversed().sort(compareText)).toEqual(ordered)
})

test('the order is that of the lists of code points', () => {
  const units = fc.constantFrom('a', 'é', '\ud83c', '\ud83d', '\udf89', '\udf8a', '\uffee', '🎉')
  const texts = fc.array(units, { maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(Math.sign(compareText(one, other))).toBe(compareLists([...one], [...other]))
    }),
  )
})

function compareLists(one: readonly string[], other: readonly string[]): number {
  for (const [index, character] of one.entries()) {
    const difference = point(character) - point(other[index])
    if (difference !== 0) return Math.sign(difference)
  }
  return Math.sign(one.length - other.length)
}

function point(character: string | undefined): number {
  return character?.codePointAt(0) ?? -1
}
