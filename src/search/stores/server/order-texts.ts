import { writeOrderKey } from '../../../backends/text/write-order-key.ts'
import type { DialectName } from '../../../dialects/dialect.ts'
import { dialects } from '../../../dialects/dialects.ts'
import { completeOrder } from '../../../filter/complete-order.ts'
import type { OrderKey } from '../../../filter/filter.ts'

/** The keys of an order as a server takes them, without those at its end that the server itself adds to break ties. */
export function orderTexts(order: readonly OrderKey[], dialect: DialectName): readonly string[] {
  const asked = order.findIndex((_, index) => isSameOrder(completeOrder(order.slice(0, index)), order))
  const keys = asked < 0 ? order : order.slice(0, asked)
  return keys.map((key) => writeOrderKey(key, dialects[dialect]))
}

function isSameOrder(one: readonly OrderKey[], other: readonly OrderKey[]): boolean {
  return one.length === other.length && one.every((key, index) => isSameKey(key, other[index]))
}

function isSameKey({ field, direction }: OrderKey, other: OrderKey | undefined): boolean {
  if (other?.direction !== direction) return false
  return field.scope === other.field.scope && field.name === other.field.name
}
