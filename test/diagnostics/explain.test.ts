import { expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { diagnosticCodes, explain, nearestCodes } from '../../src/diagnostics/explain.ts'

test('explains a code', () => {
  expect(explain('missing-prefix')).toBe(`\
missing-prefix (error)

Every field carries a prefix that says where it is kept: attributes. for what
MLflow records itself, tags. and metadata. for keys.

Wrong (filter, dialect databricks):

  status = 'OK'

Right:

  attributes.status = 'OK'
`)
})

test('shows the wrong example as it is told to', () => {
  const text = explain('missing-prefix', ({ text, dialect }) => `${dialect}:\n\n${text}\n`)
  expect(text?.split('\n\n').slice(2, 5)).toEqual([
    'Wrong (filter, dialect databricks):',
    '  databricks:',
    "  status = 'OK'",
  ])
})

test('says of an order what it is', () => {
  const orders = catalogue.filter(({ wrong }) => wrong.orderBy).map(({ code }) => explain(code))
  expect(orders.length).toBeGreaterThan(0)
  expect(orders.filter((text) => !text?.includes('\nWrong (order key, dialect '))).toEqual([])
})

test('explains every code there is, in lines that a terminal has room for', () => {
  const texts = diagnosticCodes.map((code) => explain(code)?.split('Wrong (')[0] ?? '')
  expect(texts.length).toBe(catalogue.length)
  expect(
    texts.flatMap((text) => text.split('\n')).filter((line) => line === 'undefined' || line.length > 80),
  ).toEqual([])
})

const unknown: [typed: string, nearest: string[]][] = [
  ['missing-prefx', ['missing-prefix']],
  ['MISSING-PREFIX', ['missing-prefix']],
  ['smart', ['smart-quotes']],
  ['', []],
  ['zzzzzzzzzzzz', []],
]

test.each(unknown)('near %j', (typed, nearest) => {
  expect(explain(typed)).toBeUndefined()
  expect(nearestCodes(typed)).toEqual(nearest)
})
