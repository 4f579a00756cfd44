import { completeOrder } from '../../filter/complete-order.ts'
import type { OrderKey } from '../../filter/filter.ts'
import type { Operand } from './engine.ts'
import { fieldNode } from './field-node.ts'
import { type EntryField, findField } from './find-field.ts'
import type { Layout } from './layout.ts'
import { columnNode } from './sql-node.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/** One key of an order, found in the layout. */
export interface SortKey extends Operand {
  readonly nullable: boolean
  readonly direction: OrderKey['direction']
  /** The rows that the key is looked up in, under the name that they have in the statement. */
  readonly entry?: { readonly field: EntryField; readonly name: string }
}

/**
 * The keys of an order and those that break its ties.
 * @throws UnsupportedFilterError where one is not kept as one value.
 */
export function sortKeys(order: readonly OrderKey[], layout: Layout): readonly SortKey[] {
  return completeOrder(order).map(({ field, direction, span }, index) => {
    const found = findField(field, layout)
    if (found.kind === 'object') {
      const columns = found.members.map(({ column }) => column).join(', ')
      throw new UnsupportedFilterError(`Nothing is ordered by the several columns ${columns}.`, span)
    }
    if (found.kind !== 'entry') {
      return {
        node: fieldNode(found, layout.table),
        type: found.type,
        nullable: found.nullable ?? false,
        direction,
      }
    }
    const name = `entry_${index}`
    return {
      node: columnNode(name, found.rows.value),
      type: found.type,
      nullable: true,
      direction,
      entry: { field: found, name },
    }
  })
}
