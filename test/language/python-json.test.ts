import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { formatPythonJson, parsePythonJson } from '../../src/language/python-json.ts'

/** What Python's `json.dumps` writes, and what it stands for. */
const both: [json: string, value: unknown][] = [
  ['{"a": [1, 2.5, true, null], "b": {}}', { a: [1, 2.5, true, null], b: {} }],
  ['NaN', Number.NaN],
  ['[Infinity, -Infinity]', [Infinity, -Infinity]],
  ['9007199254740993', 9007199254740993n],
  ['-123456789012345678901234567890', -123456789012345678901234567890n],
  ['1700004261809000001', 1700004261809000001n],
  ['{"NaN": "Infinity \\" NaN", "n": NaN}', { NaN: 'Infinity " NaN', n: Number.NaN }],
  ['1e+300', 1e300],
  ['1.152921504606847e+18', 2 ** 60],
  ['-0.0', -0],
  ['"\\u00e9\\ud83d\\ude00\\n\\u007f"', 'é😀\n\u007f'],
]

test.each(both)('%s', (json, value) => {
  expect(parsePythonJson(json)).toEqual(value)
  expect(formatPythonJson(value)).toBe(json)
})

test.each([
  [{ é: 'ü🎉\u2028\u007f\u0001"\\' }, '{"é": "ü🎉\u2028\u007f\\u0001\\"\\\\"}'],
  [['é', [{ a: 'ß' }], 1n], '["é", [{"a": "ß"}], 1]'],
])('%o is written as it is where that is asked for', (value, json) => {
  expect(formatPythonJson(value, { ascii: false })).toBe(json)
})

describe('parsePythonJson', () => {
  test.each([
    ['9007199254740991', 9007199254740991],
    ['1e400', Infinity],
    ['100000000000000000000.0', 1e20],
    ['{"a": 12345678901234567.5}', { a: 12345678901234568 }],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
  ])('reads %s', (json, value) => {
    expect(parsePythonJson(json)).toEqual(value)
  })

  test.each(['', '{', 'nan', '[NaN', "{'a': 1}", '"Infinity', 'NaNNaN'])('refuses %s', (json) => {
    expect(() => parsePythonJson(json)).toThrow(SyntaxError)
  })
})

law.prop([fc.jsonValue()])('what is written is read back', (value) => {
  expect(parsePythonJson(formatPythonJson(value))).toEqual(value)
})
