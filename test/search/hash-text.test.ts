import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { hashText } from '../../src/search/hash-text.ts'

/** Tokens outlive the process that wrote them, so the hash is for good. */
test.each([
  ['', '25b9ahmfkf8'],
  ['a', 'twjioa7hq5'],
  ['mlflow', '2flfptton1v'],
])('%j', (text, hash) => {
  expect(hashText(text)).toBe(hash)
})

test('texts that are nearly the same have other hashes', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `tags.env = 'value ${index}'`)
  expect(new Set(texts.map(hashText)).size).toBe(texts.length)
})

law.prop([fc.string({ unit: 'binary' })])('is short', (text) => {
  expect(hashText(text)).toMatch(/^[0-9a-z]{1,11}$/)
})
