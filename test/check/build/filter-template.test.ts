import { describe, expect, test } from 'vitest'
import { filter, filterIn } from '../../../src/check/build/filter-template.ts'
import { compileFilter } from '../../../src/check/compile-filter.ts'
import { FilterError } from '../../../src/check/filter-error.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import { withoutSpans } from '../../../src/filter/without-spans.ts'
import * as f from '../../backends/text/filters.ts'

const extended = filterIn('extended')
const plain = (text: string, dialect: 'databricks' | 'mlflow' | 'extended' = 'databricks') =>
  withoutSpans(compileFilter(text, { dialect }))

const holeText = `\${0}`
const status = 'OK'
const hostile = "x' OR attributes.status = 'ERROR"

const same: [what: string, filter: Filter, expected: Filter][] = [
  ['nothing', filter``, f.always],
  ['no hole', filter`tags.\`a.b\` = 'x'`, plain("tags.`a.b` = 'x'")],
  [
    'a value and a key',
    filter`attributes.status = ${status} AND tags.${'env'} = ${'prod'}`,
    plain("attributes.status = 'OK' AND tags.env = 'prod'"),
  ],
  [
    'numbers',
    filter`attributes.latency > ${0} AND attributes.timestamp > ${5n}`,
    plain('attributes.latency > 0 AND attributes.timestamp > 5'),
  ],
  ['a Date', filter`attributes.timestamp > ${new Date(5)}`, plain('attributes.timestamp > 5')],
  ['a bigint', filter`attributes.timestamp > ${2n ** 63n - 1n}`, f.timestamp('above', 2n ** 63n - 1n)],
  ['a value with quotes', filter`tags.a = ${hostile}`, f.tag('a')('equals', hostile)],
  ['an empty value', filter`tags.a = ${''}`, f.tag('a')('equals', '')],
  ['a key with quotes', filter`tags.${hostile} = ${'x'}`, f.tag(hostile)('equals', 'x')],
  ['a key with dots', filter`metadata.${'mlflow.user'} = ${'x'}`, f.metadata('mlflow.user')('equals', 'x')],
  [
    'a hole that looks like a hole',
    filter`tags.${holeText} = ${holeText}`,
    f.tag(holeText)('equals', holeText),
  ],
  ['a list', extended`status IN ${['OK', "it's"]}`, f.status('in', ['OK', "it's"])],
  ['holes in a list', extended`status IN (${'OK'}, 'b')`, f.status('in', ['OK', 'b'])],
  ['another dialect', filterIn('mlflow')`name = ${'x'}`, plain("name = 'x'", 'mlflow')],
]

test.each(same)('%s', (_, built, expected) => {
  expect(built).toEqual(expected)
})

describe('a wrong hole', () => {
  const noScalar = (what: string) =>
    `Hole 1, after \`tags.a =\`, is ${what}; give a string, a finite number, a bigint of 64 bits or a Date.`
  const wrong: [hole: unknown, message: string][] = [
    [undefined, noScalar('undefined')],
    [null, noScalar('null')],
    [Number.NaN, noScalar('NaN')],
    [Infinity, noScalar('Infinity')],
    [2n ** 63n, noScalar('a bigint of more than 64 bits')],
    [new Date(Number.NaN), noScalar('an invalid Date')],
    [{}, noScalar('of type object')],
    [true, noScalar('of type boolean')],
    [[], 'Hole 1, after `tags.a =`, is an empty list; give it a value, or leave the condition out.'],
    [
      ['a', {}],
      'Hole 1, after `tags.a =`, item 2, is of type object; give a string, a finite number, a bigint of 64 bits or a Date.',
    ],
  ]

  test.each(wrong)('%o', (hole, message) => {
    expect(() => filter`tags.a = ${hole}`).toThrow(new TypeError(message))
  })

  test('a key that is no text', () => {
    expect(() => filter`tags.${5} = 'x'`).toThrow(
      new TypeError('Hole 1, after `tags.`, is a key of type number; give a string.'),
    )
  })
})

describe('a wrong text', () => {
  const wrong: [what: string, build: () => Filter, code: string][] = [
    ['a hole as a condition', () => filter`${"tags.a = 'x'"}`, 'misplaced-hole'],
    ['a hole in quotes', () => filter`tags.a = '${'x'}'`, 'hole-in-quotes'],
    ['a number for text', () => filter`tags.a = ${5}`, 'wrong-value'],
    ['a list for a value', () => filter`tags.a = ${['x']}`, 'wrong-value'],
    ['OR', () => filter`tags.a = ${'x'} OR tags.a = ${'y'}`, 'or-unsupported'],
  ]

  test.each(wrong)('%s', (_, build, code) => {
    expect(build).toThrow(FilterError)
    expect(build).toThrow(
      expect.objectContaining({ diagnostics: expect.arrayContaining([expect.objectContaining({ code })]) }),
    )
  })
})
