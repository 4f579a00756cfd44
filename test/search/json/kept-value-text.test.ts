import { expect, test } from 'vitest'
import { parsePythonJson } from '../../../src/language/python-json.ts'
import { keptValueText } from '../../../src/search/json/kept-value-text.ts'

test.each([
  ['1', false],
  ['1.0', true],
  ['1.5', false],
  ['NaN', false],
  ['9007199254740993', false],
  ['"\\u00e9"', false],
  ['"é"', true],
  ['{"b": 1, "a": [2]}', false],
  ['{"b":1}', true],
  ['{"b": 1, "1": 2}', true],
])('%s is kept: %s', (text, kept) => {
  expect(keptValueText(text, parsePythonJson(text))).toBe(kept ? text : undefined)
})

test('a text that is no JSON is its own value', () => {
  expect(keptValueText('no JSON', 'no JSON')).toBe(undefined)
})
