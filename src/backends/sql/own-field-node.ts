import type { OperationNode } from 'kysely'
import type { Field } from '../../filter/filter.ts'
import { fieldNode } from './field-node.ts'
import { findField } from './find-field.ts'
import type { Layout } from './layout.ts'

/**
 * A field that is kept in the entity's own row.
 * @throws TypeError where the layout keeps it elsewhere; UnsupportedFilterError where it does not keep it.
 */
export function ownFieldNode(field: Field, layout: Layout): OperationNode {
  const found = findField(field, layout)
  if (found.kind === 'column' || found.kind === 'expression') return fieldNode(found, layout.table)
  throw new TypeError(
    `The layout ${layout.name} keeps ${field.scope}.${field.name} outside the row of its entity; counting needs it there.`,
  )
}
