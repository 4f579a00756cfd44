import { expect, test } from 'vitest'
import { quoteText } from '../../../src/backends/text/quote-text.ts'
import { dialects } from '../../../src/dialects/dialects.ts'

const kept: [text: string, spellings: readonly string[]][] = [
  ['', [`''`, `""`]],
  ['a', [`'a'`, `"a"`]],
  ["it's", [`"it's"`]],
  ["it''s", [`"it''s"`, `'it''s'`]],
  ["it\\'s", [`"it\\'s"`, `'it\\'s'`]],
  ["it'''s", [`"it'''s"`]],
  ["\\''", [`"\\''"`]],
  ["'", [`"'"`]],
  ["''", [`"''"`, `''''`]],
  [`'"`, []],
  [`''""`, [`'''""'`, `"''"""`]],
  ['\\', [`'\\'`, `"\\"`]],
]

test.each(kept)('where quotes in strings are kept: %s', (text, spellings) => {
  expect(quoteText(text, ['single', 'double'], dialects.mlflow.lexical)).toEqual(spellings)
})

const escaped: [text: string, spellings: readonly string[]][] = [
  ['a\\', [`'a\\'`, '`a\\`']],
  ["it's `so`", ["'it''s `so`'", "`it's ``so```"]],
]

test.each(escaped)('where a quote is written twice: %s', (text, spellings) => {
  expect(quoteText(text, ['single', 'backtick'], dialects.extended.lexical)).toEqual(spellings)
})

test('a backslash is no escape in backticks', () => {
  expect(quoteText('a\\`b', ['backtick'], dialects.mlflow.lexical)).toEqual([])
})
