import * as fields from './catalogue/fields.ts'
import * as limits from './catalogue/limits.ts'
import * as logic from './catalogue/logic.ts'
import * as operators from './catalogue/operators.ts'
import * as order from './catalogue/order.ts'
import * as syntax from './catalogue/syntax.ts'
import * as timeBounds from './catalogue/time-bounds.ts'
import * as traps from './catalogue/traps.ts'
import * as values from './catalogue/values.ts'
import type { CatalogueEntry } from './define.ts'

/** The entry of every diagnostic there is, sorted by code. */
export const catalogue: readonly CatalogueEntry[] = [
  fields,
  limits,
  logic,
  operators,
  order,
  syntax,
  timeBounds,
  traps,
  values,
]
  .flatMap(entriesOf)
  .sort((one, other) => (one.code < other.code ? -1 : 1))

/** A module of the catalogue exports factories, and maybe what they share. */
function entriesOf(module: Readonly<Record<string, unknown>>): CatalogueEntry[] {
  return Object.values(module).flatMap((one) => (isFactory(one) ? [one.entry] : []))
}

function isFactory(value: unknown): value is { readonly entry: CatalogueEntry } {
  return typeof value === 'function' && 'entry' in value
}
