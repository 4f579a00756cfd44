import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { decodeBase64Url, encodeBase64Url } from '../../src/search/base64-url.ts'

test.each([
  ['', ''],
  ['a', 'YQ'],
  ['>>>???', 'Pj4-Pz8_'],
  ['é😀', 'w6nwn5iA'],
])('%j', (text, encoded) => {
  expect(encodeBase64Url(text)).toBe(encoded)
  expect(decodeBase64Url(encoded)).toBe(text)
})

test.each([
  ['YQ==', 'a'],
  ['Pj4+Pz8/', '>>>???'],
  ['Y', undefined],
  ['Y$', undefined],
  ['/w', undefined],
])('decodes %s', (encoded, text) => {
  expect(decodeBase64Url(encoded)).toBe(text)
})

law.prop([fc.string({ unit: 'grapheme' })])('what is encoded is decoded', (text) => {
  expect(decodeBase64Url(encodeBase64Url(text))).toBe(text)
})
