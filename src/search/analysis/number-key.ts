/** An integer as a group's key: a number where a double is exactly that, else a `bigint`. */
export function numberKey(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value
  const number = Number(value)
  return BigInt(number) === value ? number : value
}
