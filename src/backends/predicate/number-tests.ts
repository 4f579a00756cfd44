import type { Value } from '../../filter/filter.ts'
import type { MakeTest, Test, TestTable } from './test.ts'

type Numeric = number | bigint

/** Numbers compare exactly, a `number` with a `bigint` too; NaN and a value of another kind pass no test. */
export const numberTests: TestTable = {
  equals: one((number) => equal(twins(number))),
  differs: one((number) => different(twins(number))),
  below: one((number) => (value) => isNumber(value) && value < number),
  atMost: one((number) => (value) => isNumber(value) && value <= number),
  above: one((number) => (value) => isNumber(value) && value > number),
  atLeast: one((number) => (value) => isNumber(value) && value >= number),
  in: many((numbers) => (value) => isNumber(value) && numbers.has(value)),
  notIn: many((numbers) => (value) => isNumber(value) && !numbers.has(value)),
  like: none,
  notLike: none,
  ilike: none,
  notIlike: none,
  matches: none,
  notMatches: none,
}

function one(make: (number: Numeric) => Test): MakeTest {
  return (operand) => (isNumeric(operand) ? make(operand) : undefined)
}

function many(make: (numbers: ReadonlySet<Numeric>) => Test): MakeTest {
  return (operand) => (isNumerics(operand) ? make(new Set(operand.flatMap(twins))) : undefined)
}

function none(): undefined {}

function isNumerics(operand: Value): operand is readonly Numeric[] {
  return Array.isArray(operand) && operand.every(isNumeric)
}

function isNumeric(operand: Value): operand is Numeric {
  return typeof operand === 'number' || typeof operand === 'bigint'
}

/** The number in both forms, where it has both. */
function twins(number: Numeric): readonly [Numeric, Numeric] {
  if (typeof number === 'number') return [number, Number.isInteger(number) ? BigInt(number) : number]
  return [number, BigInt(Number(number)) === number ? Number(number) : number]
}

function equal([number, twin]: readonly [Numeric, Numeric]): Test {
  return (value) => value === number || value === twin
}

function different([number, twin]: readonly [Numeric, Numeric]): Test {
  return (value) => isNumber(value) && value !== number && value !== twin
}

/** Whether a value is one that numbers compare with: NaN is not. */
export function isNumber(value: unknown): value is Numeric {
  return typeof value === 'number' ? !Number.isNaN(value) : typeof value === 'bigint'
}
