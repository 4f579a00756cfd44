/** Whether two answers are the same: numbers to the bit, but means, whose sums are added in another order, nearly so. */
export function sameAnswer(found: unknown, expected: unknown, key = ''): boolean {
  if (typeof found === 'number' && typeof expected === 'number' && key === 'mean') {
    return Math.abs(found - expected) <= 1e-12 * Math.abs(expected)
  }
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null) {
    return Object.is(found, expected)
  }
  const keys = Object.keys(found)
  return (
    Array.isArray(found) === Array.isArray(expected) &&
    keys.length === Object.keys(expected).length &&
    keys.every(
      (name) => name in expected && sameAnswer(memberOf(found, name), memberOf(expected, name), name),
    )
  )
}

function memberOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]
}
