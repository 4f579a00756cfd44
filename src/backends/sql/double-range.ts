import type { Inequality } from './engine.ts'

/**
 * The finite doubles that stand in the relation to a number, as a closed range: integers of 64 bits and infinite numbers
 * become two doubles too. Where there are none, the range is empty.
 */
export function doubleRange(
  operator: Inequality | '=',
  value: number | bigint,
): readonly [low: number, high: number] {
  const [low, high] = ranges[operator](value)
  return low > greatest || high < -greatest ? [1, 0] : [Math.max(low, -greatest), Math.min(high, greatest)]
}

const greatest = Number.MAX_VALUE

type Range = readonly [low: number, high: number]

const ranges: Readonly<Record<Inequality | '=', (value: number | bigint) => Range>> = {
  '=': (value) => [ceiling(value), floor(value)],
  '<': (value) => [-greatest, -next(-ceiling(value))],
  '<=': (value) => [-greatest, floor(value)],
  '>': (value) => [next(floor(value)), greatest],
  '>=': (value) => [ceiling(value), greatest],
}

/** The least double that is no less. */
function ceiling(value: number | bigint): number {
  const near = Number(value)
  return near < value ? next(near) : near
}

/** The greatest double that is no greater. */
function floor(value: number | bigint): number {
  return -ceiling(-value)
}

/** The least double that is greater. The bits of positive doubles count upwards, those of negative ones downwards. */
function next(value: number): number {
  if (value === Number.POSITIVE_INFINITY) return value
  if (value === 0) return Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n))
  return view.getFloat64(0)
}
