import { fc, test as lawTest } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { decodeText, encodeText, isBinary } from '../../../src/lint/files/text-encoding.ts'

const rows: [what: string, bytes: number[], decoded: { text: string; encoding: string } | undefined][] = [
  ['nothing', [], { text: '', encoding: 'utf-8' }],
  ['UTF-8', [0x61, 0xc3, 0xa9], { text: 'aé', encoding: 'utf-8' }],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], { text: 'a', encoding: 'utf-8 with mark' }],
  ['UTF-16, low byte first', [0xff, 0xfe, 0x61, 0x00], { text: 'a', encoding: 'utf-16le' }],
  ['UTF-16, high byte first', [0xfe, 0xff, 0x00, 0x61], { text: 'a', encoding: 'utf-16be' }],
  ['half a unit of UTF-16', [0xff, 0xfe, 0x61], undefined],
  ['Latin-1', [0x61, 0xe9], undefined],
  ['half a character', [0xc3], undefined],
  ['a surrogate in UTF-8', [0xed, 0xa0, 0x80], undefined],
]

test.each(rows)('%s', (_, bytes, decoded) => {
  expect(decodeText(Buffer.from(bytes))).toEqual(decoded)
})

test.each([
  ['text', Buffer.from('abc'), false],
  ['a zero byte', Buffer.from('a\0b'), true],
  ['a zero byte far on', Buffer.from(`${' '.repeat(9000)}\0`), false],
  ['UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00]), false],
])('binary: %s', (_, bytes, binary) => {
  expect(isBinary(bytes)).toBe(binary)
})

const encoding = fc.constantFrom(
  'utf-8' as const,
  'utf-8 with mark' as const,
  'utf-16le' as const,
  'utf-16be' as const,
)

lawTest.prop([fc.string({ unit: 'binary' }), encoding])('what is written is read', (text, one) => {
  // A text that begins with the mark is written as UTF-8 with a mark, and read as that.
  fc.pre(one !== 'utf-8' || !text.startsWith('\ufeff'))
  expect(decodeText(encodeText({ text, encoding: one }))).toEqual({ text, encoding: one })
})
