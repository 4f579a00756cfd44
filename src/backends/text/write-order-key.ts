import type { Dialect } from '../../dialects/dialect.ts'
import type { Field, OrderKey } from '../../filter/filter.ts'
import { shellOrderKey } from '../../language/shell-order-key.ts'
import { assembleText } from './assemble-text.ts'
import { nameKey, nameUnder, showField } from './name-field.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'

/**
 * The canonical text of one key of an order, its direction included.
 * @throws UnsayableError where the dialect cannot sort by the field, or not say its key.
 */
export function writeOrderKey({ field, direction }: OrderKey, dialect: Dialect): string {
  const ending = direction === 'descending' ? ' DESC' : ' ASC'
  const pieces = nameOrder(field, dialect)
  const [prefix, key] = pieces
  const isShell = dialect.quirks.orders === 'shell' && typeof prefix === 'string' && typeof key === 'object'
  return isShell ? writeShellKey(prefix, field, ending, dialect) : assembleText([...pieces, ending], dialect)
}

/** Without a direction, an order is ascending. */
function writeShellKey(prefix: string, field: Field, ending: string, dialect: Dialect): string {
  const text = shellOrderKey(prefix, field.name, ending === ' ASC' ? [ending, ''] : [ending])
  if (text !== undefined) return text
  throw new UnsayableError(dialect, {
    part: `an order by ${showField(field)}`,
    reason: 'it takes a backtick in the key of an order for a double quote',
  })
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
