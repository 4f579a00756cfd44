import { expect, test } from 'vitest'
import { shellWords } from '../../src/language/shell-words.ts'

/** As Python's `shlex.split` answers. */
const rows: readonly (readonly [text: string, words: readonly string[] | undefined])[] = [
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
  ['"a', undefined],
  [`it's`, undefined],
  ['a\\', undefined],
  ['"a\\"', undefined],
]

test.each(rows)('%j', (text, words) => {
  expect(shellWords(text)).toEqual(words)
})
