import type { Field, OrderKey } from './filter.ts'

/** The order with the keys that break its ties: the newest trace first, then by id. No two traces agree in all. */
export function completeOrder(order: readonly OrderKey[]): readonly OrderKey[] {
  return [...order, ...ties.filter((tie) => !order.some((key) => sameField(key.field, tie.field)))]
}

const ties: readonly OrderKey[] = [
  { field: { scope: 'attributes', name: 'timestamp_ms', type: 'time' }, direction: 'descending' },
  { field: { scope: 'attributes', name: 'request_id', type: 'text' }, direction: 'ascending' },
]

function sameField(one: Field, other: Field): boolean {
  return one.scope === other.scope && one.name === other.name
}
