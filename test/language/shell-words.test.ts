import { expect, test } from 'vitest'
import { shellWords } from '../../src/language/shell-words.ts'

/** As Python's `shlex.split` answers. */
const rows: readonly (readonly [text: string, words: readonly string[] | { readonly open: number }])[] = [
  ['', []],
  [' \t\r\n', []],
  ['a b', ['a', 'b']],
  [' a\u00a0b ', ['a\u00a0b']],
  [`tags."a b" DESC`, ['tags.a b', 'DESC']],
  [`a'b'"c"d`, ['abcd']],
  [`"" ''`, ['', '']],
  [`'a\\'`, ['a\\']],
  [`"a\\"b\\\\c\\d\\'"`, [`a"b\\c\\d\\'`]],
  ['a\\ b\\"\\\\', ['a b"\\']],
  [`'"'"'"`, [`"'`]],
  ['#a', ['#a']],
  ['"a', { open: 0 }],
  [`it's`, { open: 2 }],
  ['a\\', { open: 1 }],
  ['a "b\\"', { open: 2 }],
]

test.each(rows)('%j', (text, meant) => {
  const { words, open } = shellWords(text)
  expect(open === undefined ? words.map((word) => word.text) : { open }).toEqual(meant)
})

test('a word stands where its quotes stand', () => {
  const text = ` a'b c'\\ d\t"e" `
  const written = shellWords(text).words.map(({ span }) => text.slice(span.start, span.end))
  expect(written).toEqual([`a'b c'\\ d`, '"e"'])
})
