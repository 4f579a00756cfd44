import { expect, test } from 'vitest'
import { asciiLookalike } from '../../src/syntax/confusables.ts'

test.each([
  ['аttributes', 'attributes'],
  ['ｓtatus', 'status'],
  ['АND', 'AND'],
  ['ΝΟΤ', 'NOT'],
  ['status', undefined],
  ['ключ', undefined],
  ['日本', undefined],
  ['', undefined],
])('%s looks like %s', (word, meant) => {
  expect(asciiLookalike(word)).toBe(meant)
})
