import { expect, test } from 'vitest'
import { assessmentNumber, assessmentText } from '../../src/schema/assessment-value.ts'
import type { Assessment } from '../../src/schema/trace.ts'

/** The columns `value` and, where `is_numeric_value`, `aggregate_value` that real MLflow writes for a value. */
test.each<[value: unknown, text: string, number: number | undefined]>([
  [5, '5', 5],
  [-2.5, '-2.5', -2.5],
  [-0, '-0.0', -0],
  [1e16, '1e+16', 1e16],
  [9007199254740993n, '9007199254740993', 9007199254740992],
  [10n ** 400n, `1${'0'.repeat(400)}`, undefined],
  [Number.NaN, 'NaN', undefined],
  [-Infinity, '-Infinity', undefined],
  [true, 'true', undefined],
  ['5', '"5"', undefined],
  ['yes', '"yes"', undefined],
  ['été "🎉"', '"\\u00e9t\\u00e9 \\"\\ud83c\\udf89\\""', undefined],
  [null, 'null', undefined],
  [undefined, 'null', undefined],
  [[1, 'a'], '[1, "a"]', undefined],
  [{ b: 1, a: null }, '{"b": 1, "a": null}', undefined],
])('%s', (value, text, number) => {
  const named = { assessmentId: 'a', assessmentName: 'n' }
  for (const one of [
    { ...named, feedback: { value } },
    { ...named, expectation: { value } },
  ]) {
    expect([assessmentText(one), assessmentNumber(one)]).toEqual([text, number])
  }
})

test('a text that a store kept counts, and a number stays one', () => {
  const one: Assessment = {
    assessmentId: 'a',
    assessmentName: 'n',
    feedback: { value: 1000 },
    valueText: '1000.0',
  }
  expect([assessmentText(one), assessmentNumber(one)]).toEqual(['1000.0', 1000])
})
