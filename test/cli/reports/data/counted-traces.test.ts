import { expect, test } from 'vitest'
import type { AskedTraces } from '../../../../src/cli/reports/asked.ts'
import { countedTraces } from '../../../../src/cli/reports/data/counted-traces.ts'

test.each<[traces: AskedTraces, since: number | undefined, counted: AskedTraces]>([
  [{ filter: 'a' }, undefined, { filter: 'a' }],
  [{ until: 50 }, undefined, { until: 50 }],
  [{ since: 10 }, undefined, { since: 10, until: 101 }],
  [{ filter: 'a' }, 10, { filter: 'a', since: 10, until: 101 }],
  [{ since: 10, until: 200 }, undefined, { since: 10, until: 200 }],
])('%j, since %j', (traces, since, counted) => {
  expect(countedTraces({ traces, now: 100 }, since)).toEqual(counted)
})
