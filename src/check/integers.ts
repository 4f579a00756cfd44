/** Whether an integer has 64 bits at most. */
export function fitsInteger(value: number | bigint): boolean {
  return typeof value === 'number' || (value >= leastInteger && value <= greatestInteger)
}

/** A `bigint` as a number where that is exact. */
export function narrow(integer: bigint): number | bigint {
  const number = Number(integer)
  return Number.isSafeInteger(number) ? number : integer
}

const leastInteger = -(2n ** 63n)
const greatestInteger = 2n ** 63n - 1n
