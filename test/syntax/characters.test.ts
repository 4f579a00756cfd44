import { describe, expect, test } from 'vitest'
import { endOfWord, isInvisible, isSpace } from '../../src/syntax/characters.ts'

describe('white space', () => {
  test('is what Python takes for it', () => {
    const spaces = Array.from({ length: 0x10000 }, (_, code) => code).filter(isSpace)
    const expected = [
      ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680],
      ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
      ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
    ]
    expect(spaces).toEqual(expected)
  })

  test('can be told from what is invisible', () => {
    for (let code = 0; code < 0x10000; code++) expect(isSpace(code) && isInvisible(code)).toBe(false)
  })
})

describe('the end of a word', () => {
  test.each([
    ['abc', 3],
    ['a_1.b', 3],
    ['ключ = 1', 4],
    ['日本', 2],
    ['𝒜b', 3],
    ['a\u200bb c', 3],
    ['\u200ba', 0],
    ['é', 1],
    ['-a', 0],
    ['', 0],
  ])('%j', (text, end) => {
    expect(endOfWord(text, 0)).toBe(end)
  })
})
