import type { Field } from '../../filter/filter.ts'
import { valueTypes } from '../../language/value-types.ts'
import type { FieldLayout, KeyedRows, Layout } from './layout.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/** A row that has fields and is related to others: an entity's, or a thing's of a collection. */
export type Place = Pick<
  Layout,
  'name' | 'table' | 'id' | 'experiment' | 'scopes' | 'collections' | 'explainAbsence'
>

/** One key of an open scope. */
export interface EntryField {
  readonly kind: 'entry'
  readonly rows: KeyedRows
  readonly key: string
  readonly type: 'text'
}

/**
 * Where the field is kept.
 * @throws UnsupportedFilterError where it is not, or not as what it is compared as.
 */
export function findField({ scope, name, type }: Field, place: Place): FieldLayout | EntryField {
  const found = lookUp(scope, name, place)
  if (found === undefined) {
    const what = `${scope}.${name}`
    const reason = place.explainAbsence?.(what)
    throw new UnsupportedFilterError(reason ?? `The layout ${place.name} does not say where ${what} is kept.`)
  }
  const keptAsText = found.kind === 'object' || found.type === 'text'
  if (keptAsText === (valueTypes[type].storage === 'text')) return found
  throw new UnsupportedFilterError(
    `${scope}.${name} is kept as ${keptAsText ? 'text' : 'a number'} and compared as ${type}.`,
  )
}

/** Names are the user's: only what the layout itself declares counts. */
function lookUp(scope: string, name: string, { scopes }: Place): FieldLayout | EntryField | undefined {
  const { fields = {}, keys } = (Object.hasOwn(scopes, scope) ? scopes[scope] : undefined) ?? {}
  if (Object.hasOwn(fields, name)) return fields[name]
  return keys && { kind: 'entry', rows: keys, key: name, type: 'text' }
}
