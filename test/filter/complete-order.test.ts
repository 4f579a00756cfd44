import { expect, test } from 'vitest'
import { completeOrder } from '../../src/filter/complete-order.ts'
import type { OrderKey } from '../../src/filter/filter.ts'

test.each([
  [[], ['timestamp_ms descending', 'request_id ascending']],
  [['status ascending'], ['status ascending', 'timestamp_ms descending', 'request_id ascending']],
  [['timestamp_ms ascending'], ['timestamp_ms ascending', 'request_id ascending']],
  [['request_id descending'], ['request_id descending', 'timestamp_ms descending']],
  [
    ['request_id ascending', 'timestamp_ms ascending'],
    ['request_id ascending', 'timestamp_ms ascending'],
  ],
])('%j', (keys, complete) => {
  expect(completeOrder(keys.map(attributeKey)).map(spell)).toEqual(complete)
})

test('a tag of the same name is another field', () => {
  const field = { scope: 'tags', name: 'timestamp_ms', type: 'text' } as const
  expect(completeOrder([{ field, direction: 'ascending' }]).map(spell)).toEqual([
    'timestamp_ms ascending',
    'timestamp_ms descending',
    'request_id ascending',
  ])
})

function attributeKey(text: string): OrderKey {
  const [name = '', direction] = text.split(' ')
  return {
    field: { scope: 'attributes', name, type: 'text' },
    direction: direction === 'ascending' ? 'ascending' : 'descending',
  }
}

function spell({ field, direction }: OrderKey): string {
  return `${field.name} ${direction}`
}
