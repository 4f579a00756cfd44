import { describe, expect, test } from 'vitest'
import { type FilterTracesOptions, filterTraces } from '../../src/backends/filter-traces.ts'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import { makeTrace } from './predicate/make-trace.ts'

const traces = [
  makeTrace({ traceId: 'b', requestTime: 1, executionDuration: 30 }),
  makeTrace({ traceId: 'a', requestTime: 1 }),
  makeTrace({ traceId: 'd', requestTime: 3, executionDuration: 20, state: 'ERROR' }),
  makeTrace({ traceId: 'c', requestTime: 2, executionDuration: 30 }),
]
const all: Filter = { kind: 'constant', value: true }
const ok: Filter = {
  kind: 'compare',
  field: { scope: 'attributes', name: 'status', type: 'status' },
  relation: 'equals',
  value: 'OK',
}
const slowest: OrderKey = {
  field: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  direction: 'descending',
}
const byId: OrderKey = {
  field: { scope: 'attributes', name: 'request_id', type: 'text' },
  direction: 'descending',
}

describe('filterTraces', () => {
  test.each<[string, Filter, FilterTracesOptions | undefined, string]>([
    ['the newest first, then by id', all, undefined, 'dcab'],
    ['those that match', ok, {}, 'cab'],
    ['an order, and the default where it ties', all, { orderBy: [slowest] }, 'cbda'],
    ['an order that never ties', all, { orderBy: [byId] }, 'dcba'],
    ['the first of them', ok, { orderBy: [slowest], maxResults: 2 }, 'cb'],
    ['none of them', all, { maxResults: 0 }, ''],
    ['more than there are', ok, { maxResults: 10 }, 'cab'],
  ])('%s', (_, filter, options, ids) => {
    expect(idsOf(filterTraces(new Set(traces), filter, options))).toBe(ids)
  })

  test('leaves its input as it is', () => {
    filterTraces(traces, all)
    expect(idsOf(traces)).toBe('badc')
  })

  test.each([-1, 1.5, Number.NaN])('maxResults %d is refused', (maxResults) => {
    expect(() => filterTraces(traces, all, { maxResults })).toThrow(
      new TypeError(`maxResults is a whole number, 0 or more; found ${maxResults}.`),
    )
  })
})

function idsOf(found: typeof traces): string {
  return found.map(({ info }) => info.traceId).join('')
}
