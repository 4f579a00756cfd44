import type { Inequality } from './engine.ts'

/**
 * The integers of 64 bits that stand in the relation to a number, as a closed range: any number, infinite and fractional
 * ones too, becomes two integers. Where there are none, the range is empty.
 */
export function integerRange(
  operator: Inequality | '=',
  value: number | bigint,
): readonly [low: bigint, high: bigint] {
  const [low, high] = ranges[operator](value)
  return low > greatest || high < least
    ? [1n, 0n]
    : [low < least ? least : low, high > greatest ? greatest : high]
}

const least = -(2n ** 63n)
const greatest = 2n ** 63n - 1n

type Range = readonly [low: bigint, high: bigint]

const ranges: Readonly<Record<Inequality | '=', (value: number | bigint) => Range>> = {
  '=': (value) => [round(value, Math.ceil), round(value, Math.floor)],
  '<': (value) => [least, round(value, Math.ceil) - 1n],
  '<=': (value) => [least, round(value, Math.floor)],
  '>': (value) => [round(value, Math.floor) + 1n, greatest],
  '>=': (value) => [round(value, Math.ceil), greatest],
}

/** Numbers beyond 64 bits become the first integer beyond. */
function round(value: number | bigint, direction: (value: number) => number): bigint {
  if (typeof value === 'bigint') return value
  if (value > Number(greatest)) return greatest + 1n
  return value < Number(least) ? least - 1n : BigInt(direction(value))
}
