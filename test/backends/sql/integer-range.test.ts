import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Inequality } from '../../../src/backends/sql/engine.ts'
import { integerRange } from '../../../src/backends/sql/integer-range.ts'

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n
const none = [1n, 0n] as const

test.each<[Inequality | '=', number | bigint, readonly [bigint, bigint]]>([
  ['=', 5n, [5n, 5n]],
  ['=', 5, [5n, 5n]],
  ['=', 5.5, [6n, 5n]],
  ['=', Number.POSITIVE_INFINITY, none],
  ['=', -(2 ** 63), [least, least]],
  ['<', 5n, [least, 4n]],
  ['<=', 5n, [least, 5n]],
  ['>', 5n, [6n, greatest]],
  ['>=', 5n, [5n, greatest]],
  ['<', 5.5, [least, 5n]],
  ['<=', 5.5, [least, 5n]],
  ['>', 5.5, [6n, greatest]],
  ['>=', -5.5, [-5n, greatest]],
  ['<', Number.POSITIVE_INFINITY, [least, greatest]],
  ['<=', Number.POSITIVE_INFINITY, [least, greatest]],
  ['>', Number.POSITIVE_INFINITY, none],
  ['>=', Number.POSITIVE_INFINITY, none],
  ['<', Number.NEGATIVE_INFINITY, none],
  ['<=', -1e300, none],
  ['>', -1e300, [least, greatest]],
  ['>=', Number.NEGATIVE_INFINITY, [least, greatest]],
  ['<', least, none],
  ['<=', least, [least, least]],
  ['>', greatest, none],
  ['>=', 2 ** 63, none],
  ['<', 2 ** 63, [least, greatest]],
])('%s %s', (operator, value, range) => {
  expect(integerRange(operator, value)).toEqual(range)
})

const holds: Record<Inequality, (integer: bigint, value: number | bigint) => boolean> = {
  '<': (integer, value) => integer < value,
  '<=': (integer, value) => integer <= value,
  '>': (integer, value) => integer > value,
  '>=': (integer, value) => integer >= value,
}

const integers = fc.oneof(fc.bigInt(least, greatest), fc.bigInt(-3n, 3n), fc.constantFrom(least, greatest))
const numbers = fc.oneof(fc.double({ noNaN: true }), integers, fc.double({ min: -3, max: 3, noNaN: true }))

property.prop([fc.constantFrom<Inequality>('<', '<=', '>', '>='), integers, numbers])(
  'has the integers that stand in the relation, and no others',
  (operator, integer, value) => {
    const [low, high] = integerRange(operator, value)
    expect(low <= integer && integer <= high).toBe(holds[operator](integer, value))
  },
)
