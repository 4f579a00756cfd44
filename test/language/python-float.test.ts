import { expect, test } from 'vitest'
import { formatPythonFloat } from '../../src/language/python-float.ts'

/** As Python's `repr` has them. */
test.each([
  [1, '1.0'],
  [-2.5, '-2.5'],
  [0, '0.0'],
  [-0, '-0.0'],
  [0.1 + 0.2, '0.30000000000000004'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [-0.000015, '-1.5e-05'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [123456789012345680, '1.2345678901234568e+17'],
  [1e100, '1e+100'],
  [5e-324, '5e-324'],
  [Number.NaN, 'nan'],
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
])('%d', (value, written) => {
  expect(formatPythonFloat(value)).toBe(written)
})
