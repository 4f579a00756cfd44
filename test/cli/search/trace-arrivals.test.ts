import { expect, test } from 'vitest'
import { traceArrivals } from '../../../src/cli/search/trace-arrivals.ts'
import type { Trace } from '../../../src/schema/trace.ts'
import type { SearchOptions } from '../../../src/search/search-options.ts'
import { arrayStore } from '../../../src/search/stores/array-store.ts'
import { collect } from '../collect.ts'

const minute = 60_000
const now = 1000 * minute

/** Arrivals in a store that traces are put into, by their ids. */
function arriving(search: SearchOptions & { since?: number } = {}, ...stored: Trace[]) {
  const store = arrayStore(stored)
  const arrivals = traceArrivals(store, { ...search, since: search.since }, () => now)
  return {
    put: (...traces: Trace[]) => stored.push(...traces),
    skip: arrivals.skip,
    next: async () => (await collect(arrivals.next())).map(({ info }) => info.traceId),
  }
}

function trace(traceId: string, requestTime: number, state = 'OK'): Trace {
  return { info: { traceId, requestTime, state, tags: {}, traceMetadata: {}, assessments: [] } }
}

test('what comes is told once, the oldest first', async () => {
  const { put, next } = arriving({}, trace('b', 2), trace('a', 1))
  expect(await next()).toEqual(['a', 'b'])
  put(trace('d', 4), trace('c', 3))
  expect([await next(), await next()]).toEqual([['c', 'd'], []])
})

test('what is there can be skipped', async () => {
  const { put, skip, next } = arriving({}, trace('a', 1))
  await skip()
  put(trace('b', 1))
  expect(await next()).toEqual(['b'])
})

test('all is new in a store that was empty', async () => {
  const { put, skip, next } = arriving()
  await skip()
  put(trace('a', -5))
  expect(await next()).toEqual(['a'])
})

test('a trace may come up to ten minutes late', async () => {
  const { put, skip, next } = arriving({}, trace('a', 100 * minute))
  await skip()
  put(trace('late', 90 * minute), trace('lost', 90 * minute - 1))
  expect([await next(), await next()]).toEqual([['late'], []])
})

test('a trace from the future does not hide those of today', async () => {
  const { put, skip, next } = arriving({}, trace('future', 9 * now))
  await skip()
  put(trace('today', now))
  expect([await next(), await next()]).toEqual([['today'], []])
})

test('a trace is told when it comes to match', async () => {
  const { put, skip, next } = arriving({ filter: "status = 'OK'" }, trace('a', 1, 'IN_PROGRESS'))
  await skip()
  expect(await next()).toEqual([])
  put(trace('a', 1))
  expect(await next()).toEqual(['a'])
})

test('nothing before the time that was asked for is told', async () => {
  const { put, next } = arriving({ since: 5 }, trace('a', 4), trace('b', 5))
  expect(await next()).toEqual(['b'])
  put(trace('c', 4))
  expect(await next()).toEqual([])
})
