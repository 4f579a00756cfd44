import { expect } from 'vitest'
import type { TraceGroup } from '../../../src/search/analysis/aggregate-query.ts'

/** Counts and percentiles are the same to the bit; a mean depends on the order in which an engine adds. */
export function expectSameGroups(found: readonly TraceGroup[], expected: readonly TraceGroup[]): void {
  expect(found.map(withoutMean)).toEqual(expected.map(withoutMean))
  for (const [index, { durations }] of found.entries()) {
    const { mean } = expected[index]?.durations ?? {}
    if (mean === undefined) expect(durations.mean).toBeUndefined()
    else expect(Math.abs((durations.mean ?? Number.NaN) - mean)).toBeLessThanOrEqual(1e-12 * mean)
  }
}

function withoutMean({ durations: { mean: _, ...durations }, ...group }: TraceGroup) {
  return { ...group, durations }
}
