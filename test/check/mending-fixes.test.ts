import { describe, expect, test } from 'vitest'
import { withMendingFixes } from '../../src/check/mending-fixes.ts'
import { parseFilter } from '../../src/check/parse-filter.ts'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { diagnostic, edit, fix } from '../diagnostics/make-diagnostic.ts'

/** Finds as many errors as there are digits, and can make nothing but another digit of one. */
const digits = (text: string) =>
  [...text.matchAll(/\d/g)].map(({ index }) =>
    diagnostic(index, index + 1, {
      fixes: [
        fix('safe', edit(index, index + 1, 'x')),
        fix('safe', edit(index, index + 1, '9')),
        fix('unsafe', edit(index, index + 1, '99')),
      ],
    }),
  )

test('of several fixes those stay that mend', () => {
  const found = digits('a1b2')
  expect(withMendingFixes('a1b2', found, digits)).toEqual(
    found.map((one) => ({ ...one, fixes: one.fixes.slice(0, 1) })),
  )
})

test('where all fixes together are not accepted, the last error has none', () => {
  const parity = (text: string) => (text === '' ? [diagnostic(0, 0)] : digits(text))
  const removing = (text: string) =>
    parity(text).map((one) => ({ ...one, fixes: [fix('safe', { span: one.span, text: '' })] }))
  expect(withMendingFixes('12', removing('12'), removing).map(({ fixes }) => fixes.length)).toEqual([1, 0])
})

test('in a text too long for that no fix is tried', () => {
  const text = '1'.repeat(1_000_001)
  const found = [diagnostic(0, 1, { fixes: [fix('safe', edit(0, 1, '2'))] })]
  expect(withMendingFixes(text, found, () => found)).toBe(found)
})

describe('fixes that would not mend are not offered', () => {
  test.each([
    ['databricks', 'NOT attributes.latency = 5', [['not-unsupported', 0]]],
    ['databricks', 'attributes.latency = -9223372036854775808ms', [['number-with-unit', 0]]],
    ['databricks', "tags.`a` = 'x' AND tags.`b != 'y' AND tags.c = 'z'", [['unterminated-string', 1]]],
    [
      'mlflow',
      '-- c\n)',
      [
        ['comment', 1],
        ['unbalanced-parenthesis', 0],
      ],
    ],
  ] as const)('%s: %s', (dialect, text, found) => {
    const { diagnostics } = parseFilter(text, { dialect })
    expect(diagnostics.map(({ code, fixes }) => [code, fixes.length])).toEqual(found)
  })

  test('in an order', () => {
    const { diagnostics } = parseOrderBy(['atributes.timestamp DESC'])
    expect(diagnostics.map(({ diagnostic: { code, fixes } }) => [code, fixes.length])).toEqual([
      ['unknown-prefix', 1],
    ])
  })
})
