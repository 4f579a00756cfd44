import { duplicateOrder } from '../diagnostics/catalogue/order.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { OrderKey } from '../filter/filter.ts'
import type { Schema } from '../schema/schema.ts'
import { traceSchema } from '../schema/trace-schema.ts'
import { defaultLimits, type Limits } from '../source/limits.ts'
import { plainText } from '../source/source-text.ts'
import { dialectFor } from './dialect-for.ts'
import { withMendingFixes } from './mending-fixes.ts'
import type { ParseOptions } from './parse-filter.ts'
import { readOrderKey } from './read-order-key.ts'
import { readShellOrderKey } from './read-shell-order-key.ts'

/** What a list of keys says: `order` is absent where a diagnostic is an error. */
export interface ParsedOrderBy {
  readonly order: readonly OrderKey[] | undefined
  /** `key` is the index into the list whose text the diagnostic's spans are offsets of. */
  readonly diagnostics: readonly { readonly key: number; readonly diagnostic: Diagnostic }[]
}

/** Parses and checks the keys of an order; never throws on text. */
export function parseOrderBy(keys: readonly string[], options: ParseOptions = {}): ParsedOrderBy {
  const { dialect: wanted = 'databricks', schema = traceSchema, limits } = options
  const dialect = dialectFor(wanted, schema)
  const seen = new Set<string>()
  const read = (text: string, seen: Set<string>) =>
    parseKey(text, seen, dialect, schema, { ...defaultLimits, ...limits })
  const parsed = keys.map((text) => read(text, seen))
  const recheck = (text: string) => read(text, new Set()).found.inTextOrder()
  const diagnostics = parsed.flatMap(({ found }, key) =>
    withMendingFixes(keys[key] ?? '', found.inTextOrder(), recheck).map((diagnostic) => ({
      key,
      diagnostic,
    })),
  )
  const order = parsed.flatMap(({ key }) => (key === undefined ? [] : [key]))
  const accepted = order.length === keys.length && parsed.every(({ found }) => !found.hasError)
  return { order: accepted ? order : undefined, diagnostics }
}

function parseKey(text: string, seen: Set<string>, dialect: Dialect, schema: Schema, limits: Limits) {
  const context = { source: plainText(text), dialect, schema, holes: [], limits, root: undefined }
  const { key, field, found } = readers[dialect.quirks.orders](context)
  if (key !== undefined && field !== undefined) {
    const name = `${key.field.scope}.${key.field.name}`
    if (seen.has(name)) found.besides()(duplicateOrder(field, name))
    seen.add(name)
  }
  return { key, found }
}

const readers = { plain: readOrderKey, shell: readShellOrderKey }
