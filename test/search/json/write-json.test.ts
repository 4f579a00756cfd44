import { expect, test } from 'vitest'
import { writeJson } from '../../../src/search/json/write-json.ts'

test.each<[value: unknown, json: string]>([
  [{ a: [1, 'x', null, true] }, '{"a":[1,"x",null,true]}'],
  [12345678901234567890n, '12345678901234567890'],
  [[2n ** 64n], '[18446744073709551616]'],
  [{ nan: Number.NaN, low: -Infinity }, '{"nan":"NaN","low":"-Infinity"}'],
  [undefined, 'null'],
  ['é\u0000"', '"é\\u0000\\""'],
])('%o', (value, json) => {
  expect(writeJson(value)).toBe(json)
})
