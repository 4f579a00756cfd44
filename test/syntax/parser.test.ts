import { expect, test } from 'vitest'
import { FilterParser } from '../../src/syntax/parser.ts'

test('the grammar is sound: Chevrotain finds no ambiguity, left recursion or dead end in it', () => {
  expect(() => new FilterParser(false)).not.toThrow()
})
