import { expect, test } from 'vitest'
import { mistakenFilters, threeMistakes } from '../../bench/inputs/mistaken-filters.ts'
import { parseFilter } from '../../src/check/parse-filter.ts'

const errors = (text: string) => parseFilter(text).diagnostics.filter(({ severity }) => severity === 'error')

test('of distinct filters a fifth is wrong', () => {
  const texts = mistakenFilters(1000)
  expect(new Set(texts).size).toBe(1000)
  expect(texts.filter((text) => errors(text).length > 0)).toHaveLength(200)
})

test('three mistakes are three errors', () => {
  expect(threeMistakes(16).map((text) => errors(text).length)).toEqual(Array(16).fill(3))
})
