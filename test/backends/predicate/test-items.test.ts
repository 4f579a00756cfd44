import { expect, test } from 'vitest'
import { testItems } from '../../../src/backends/predicate/test-items.ts'
import type { Schema } from '../../../src/schema/schema.ts'

interface Order {
  readonly customer?: string | null
  readonly items: readonly number[]
}

const looked: Order[] = []

const schema: Schema<Order> = {
  entity: 'order',
  scopes: {},
  collections: {
    items: { scope: 'item', summary: 'What is ordered', read: (order) => order.items },
    customerItems: {
      scope: 'item',
      summary: 'What the customer has ordered',
      read(order) {
        looked.push(order)
        return order.items
      },
      groupOf: (order) => order.customer,
    },
  },
}

const orders: readonly Order[] = [
  { customer: 'a', items: [1, 2] },
  { customer: 'a', items: [] },
  { customer: '', items: [3] },
  { customer: '', items: [] },
  { customer: null, items: [1, 3] },
  { items: [1, 3] },
  { customer: 'b', items: [] },
]

test.each<[of: string, item: number, found: readonly number[]]>([
  ['items', 1, [0, 4, 5]],
  ['items', 3, [2, 4, 5]],
  ['customerItems', 1, [0, 1]],
  ['customerItems', 3, [2, 3]],
  ['customerItems', 9, []],
])('%s: %i', (of, wanted, found) => {
  const holds = testItems(of, (item) => item === wanted, { schema: schema as Schema, scope: orders })
  expect(orders.flatMap((order, index) => (holds(order) ? [index] : []))).toEqual(found)
})

test('a scope is looked through once, and not before it is needed', () => {
  looked.length = 0
  const holds = testItems('customerItems', (item) => item === 1, { schema: schema as Schema, scope: orders })
  holds({ items: [] })
  expect(looked).toEqual([])
  for (const order of orders) holds(order)
  expect(looked).toEqual(orders)
})
