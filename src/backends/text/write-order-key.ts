import type { Dialect } from '../../dialects/dialect.ts'
import type { Field, OrderKey } from '../../filter/filter.ts'
import { assembleText } from './assemble-text.ts'
import { nameKey, nameUnder, showField } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'

/**
 * The canonical text of one key of an order, its direction included.
 * @throws UnsayableError where the dialect cannot sort by the field, or not say its key.
 */
export function writeOrderKey({ field, direction }: OrderKey, dialect: Dialect): string {
  if (dialect.quirks.orders === 'shell') requireShellKey(field, dialect)
  const pieces = nameOrder(field, dialect)
  return assembleText([...pieces, direction === 'descending' ? ' DESC' : ' ASC'], dialect)
}

function nameOrder(field: Field, dialect: Dialect): readonly Piece[] {
  for (const [scope, names] of Object.entries(dialect.order)) {
    if (names === true) continue
    const { fields = {} } = dialect.scopes[scope] ?? {}
    for (const name of names) {
      const rules = fields[name] ?? { operators: {} }
      if ((rules.scope ?? scope) !== field.scope || (rules.field ?? name) !== field.name) continue
      return nameUnder(scope, name, rules, dialect).pieces
    }
  }
  return nameOpenKey(field, dialect)
}

function nameOpenKey(field: Field, dialect: Dialect): readonly Piece[] {
  const open = dialect.order[field.scope] === true && !dialect.unsortable.includes(showField(field))
  if (open) return nameKey(field.scope, field.name, { operators: {} }, dialect).pieces
  throw new UnsayableError(dialect, {
    part: `an order by ${showField(field)}`,
    reason: 'it does not sort by that field',
  })
}

/** Keys of an order are taken apart as a shell does, which sees quotes and backslashes of its own in them. */
function requireShellKey(field: Field, dialect: Dialect): void {
  if (!/["`\\]/.test(field.name)) return
  throw new UnsayableError(dialect, {
    part: `an order by ${showField(field)}`,
    reason: 'the key of an order cannot hold a double quote, a backtick or a backslash',
  })
}
