import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { doubleRange } from '../../../src/backends/sql/double-range.ts'
import type { Inequality } from '../../../src/backends/sql/engine.ts'

type Operator = Inequality | '='

const greatest = Number.MAX_VALUE
const least = Number.MIN_VALUE
const none = [1, 0] as const

test.each<[Operator, number | bigint, readonly [number, number]]>([
  ['=', 0.5, [0.5, 0.5]],
  ['=', 2n ** 53n + 1n, [2 ** 53 + 2, 2 ** 53]],
  ['=', Number.POSITIVE_INFINITY, none],
  ['<', 0, [-greatest, -least]],
  ['<=', 0, [-greatest, 0]],
  ['>', 0, [least, greatest]],
  ['>', 1, [1 + Number.EPSILON, greatest]],
  ['<', 2n ** 53n + 1n, [-greatest, 2 ** 53]],
  ['>=', 2n ** 53n + 1n, [2 ** 53 + 2, greatest]],
  ['<', Number.POSITIVE_INFINITY, [-greatest, greatest]],
  ['>=', Number.POSITIVE_INFINITY, none],
  ['>', Number.NEGATIVE_INFINITY, [-greatest, greatest]],
  ['<=', Number.NEGATIVE_INFINITY, none],
  ['>', greatest, none],
])('%s %s', (operator, value, range) => {
  const [low, high] = doubleRange(operator, value)
  expect([low + 0, high + 0]).toEqual(range)
})

const holds: Record<Operator, (double: number, value: number | bigint) => boolean> = {
  '=': (double, value) => double >= value && double <= value,
  '<': (double, value) => double < value,
  '<=': (double, value) => double <= value,
  '>': (double, value) => double > value,
  '>=': (double, value) => double >= value,
}

const operators = fc.constantFrom<Operator>('=', '<', '<=', '>', '>=')
const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, 2 ** 53, 2 ** 53 + 2, greatest, -greatest, least, -least),
)
const numbers = fc.oneof(
  doubles,
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
)

property.prop([operators, doubles, numbers])(
  'has the doubles that stand in the relation, and no others',
  (operator, double, value) => {
    const [low, high] = doubleRange(operator, value)
    expect(low <= double && double <= high).toBe(holds[operator](double, value))
  },
)
