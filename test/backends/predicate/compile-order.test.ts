import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareByOrder } from '../../../src/backends/predicate/compile-order.ts'
import { completeOrder } from '../../../src/filter/complete-order.ts'
import type { Field, OrderKey } from '../../../src/filter/filter.ts'
import { orders } from '../../arbitraries/filters.ts'
import { anyTraces } from '../../arbitraries/traces.ts'
import { makeTrace } from './make-trace.ts'

const tag: Field = { scope: 'tags', name: 'k', type: 'text' }
const duration: Field = { scope: 'attributes', name: 'execution_time_ms', type: 'duration' }

describe('compareByOrder', () => {
  test.each<[OrderKey['direction'], readonly unknown[]]>([
    ['ascending', ['', 'A', 'a', 'é', '\uffee', '🎉', null, 5, undefined]],
    ['descending', ['🎉', '\uffee', 'é', 'a', 'A', '', null, 5, undefined]],
  ])('texts, %s', (direction, ordered) => {
    const traces = ['é', '🎉', null, 'A', '', 5, 'a', undefined, '\uffee'].map((k) =>
      makeTrace({ tags: { k } }),
    )
    expect(traces.sort(compareByOrder([{ field: tag, direction }])).map(({ info }) => info.tags.k)).toEqual(
      ordered,
    )
  })

  test.each<[OrderKey['direction'], readonly unknown[]]>([
    ['ascending', [-Infinity, -0, 99.5, 2 ** 53, 2n ** 53n + 1n, Infinity, NaN, null, '7', undefined]],
    ['descending', [Infinity, 2n ** 53n + 1n, 2 ** 53, 99.5, -0, -Infinity, NaN, null, '7', undefined]],
  ])('numbers, %s', (direction, ordered) => {
    const values = [2 ** 53, NaN, -0, null, Infinity, '7', 2n ** 53n + 1n, undefined, -Infinity, 99.5]
    const traces = values.map((executionDuration) => makeTrace({ executionDuration }))
    const found = traces.sort(compareByOrder([{ field: duration, direction }]))
    expect(found.map(({ info }) => info.executionDuration)).toEqual(ordered)
  })

  test('a later key decides where the earlier ones tie', () => {
    const order: OrderKey[] = [
      { field: tag, direction: 'ascending' },
      { field: duration, direction: 'descending' },
    ]
    const traces = [
      makeTrace({ tags: { k: 'b' }, executionDuration: 1 }),
      makeTrace({ tags: { k: 'a' } }),
      makeTrace({ tags: { k: 'a' }, executionDuration: 1 }),
      makeTrace({ tags: { k: 'a' }, executionDuration: 2 }),
    ]
    const found = traces.toSorted(compareByOrder(order))
    expect(found.map((trace) => traces.indexOf(trace))).toEqual([3, 2, 1, 0])
  })

  test('a key that every object inherits is missing', () => {
    const field: Field = { ...tag, name: 'constructor' }
    const compare = compareByOrder([{ field, direction: 'ascending' }])
    expect(compare(makeTrace(), makeTrace({ tags: { constructor: 'a' } }))).toBe(1)
  })

  test('a field that the schema does not have is a TypeError', () => {
    const field: Field = { scope: 'attributes', name: 'colour', type: 'text' }
    expect(() => compareByOrder([{ field, direction: 'ascending' }])).toThrow(TypeError)
  })

  test('a complete order has no ties, and one result whatever came first', () => {
    fc.assert(
      fc.property(orders, anyTraces, (order, traces) => {
        const compare = compareByOrder(completeOrder(order))
        const sorted = traces.toSorted(compare)
        expect(traces.toReversed().sort(compare)).toEqual(sorted)
        for (const [index, trace] of sorted.entries()) {
          for (const later of sorted.slice(index + 1)) expect(compare(trace, later)).toBeLessThan(0)
        }
      }),
    )
  })
})
