import type { Dialect, DialectName } from '../dialects/dialect.ts'
import { dialects } from '../dialects/dialects.ts'
import { extendedDialect } from '../dialects/extended.ts'
import type { Schema } from '../schema/schema.ts'
import { traceSchema } from '../schema/trace-schema.ts'

/**
 * The dialect that a caller asks for, over the caller's schema.
 * @throws TypeError where there is no such dialect, or it is not one for that schema.
 */
export function dialectFor(wanted: DialectName | Dialect, schema: Schema): Dialect {
  if (typeof wanted === 'object') return wanted
  if (!Object.hasOwn(dialects, wanted)) {
    const known = Object.keys(dialects).join(', ')
    throw new TypeError(`There is no dialect ${JSON.stringify(wanted)}; expected one of ${known}.`)
  }
  if (schema === traceSchema) return dialects[wanted]
  if (wanted === 'extended') return extendedOver(schema)
  throw new TypeError(
    `The dialect ${wanted} is about traces; use dialect 'extended' for the schema of "${schema.entity}".`,
  )
}

const extendedDialects = new WeakMap<Schema, Dialect>()

function extendedOver(schema: Schema): Dialect {
  const made = extendedDialects.get(schema) ?? extendedDialect(schema)
  extendedDialects.set(schema, made)
  return made
}
