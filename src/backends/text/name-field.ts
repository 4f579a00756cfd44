import type { Dialect, FieldRules, Rewrite } from '../../dialects/dialect.ts'
import type { Field } from '../../filter/filter.ts'
import type { Piece } from './pieces.ts'
import { UnsayableError } from './unsayable-error.ts'
import { writeKey } from './write-key.ts'

/** How a dialect writes a field, and what it takes of it. */
export interface FieldName {
  readonly pieces: readonly Piece[]
  /** For messages: `tags.env`. */
  readonly text: string
  readonly rules: FieldRules
}

/**
 * The canonical name of a field of the entity: a key under its own prefix where the dialect takes keys there and has no
 * rules of their own for this one, else the first of the names that the dialect lists.
 * @throws UnsayableError where it has no name.
 */
export function nameField(field: Field, dialect: Dialect): FieldName {
  const own = dialect.scopes[field.scope]
  const open = own !== undefined && !Object.hasOwn(own.fields ?? {}, field.name) ? own.open : undefined
  if (open !== undefined) return nameKey(field.scope, field.name, open, dialect)
  const listed = listedName(field, dialect)
  if (listed !== undefined) return nameUnder(listed.scope, listed.name, listed.rules, dialect)
  throw new UnsayableError(dialect, {
    part: `the field ${showField(field)}`,
    reason: 'it has no name for it',
    help: 'The extended dialect has every field of the schema',
  })
}

/**
 * A key that is the user's own.
 * @throws UnsayableError where the dialect reads that key as another field, or has no empty ones.
 */
export function nameKey(scope: string, key: string, rules: FieldRules, dialect: Dialect): FieldName {
  if (key === '' && (dialect.keys === 'segment' || rules.special !== undefined)) {
    throw new UnsayableError(dialect, { part: `the empty key of ${scope}`, reason: 'its keys have a name' })
  }
  const { rewrites } = dialect.quirks
  const name = key.toLowerCase()
  const rewrite = Object.hasOwn(rewrites, name) ? rewrites[name] : undefined
  if (rewrite === undefined) return nameUnder(scope, key, rules, dialect)
  throw new UnsayableError(dialect, {
    part: `the key ${JSON.stringify(key)} of ${scope}`,
    reason: `it reads that key as ${rewriteTarget(scope, rewrite)} under every prefix`,
  })
}

/** A name under the canonical prefix of a scope. */
export function nameUnder(scope: string, key: string, rules: FieldRules, dialect: Dialect): FieldName {
  const prefix = dialect.scopes[scope]?.prefixes[0] ?? scope
  const written = writeKey(key, prefix, dialect)
  const text = `${prefix}.${typeof written === 'string' ? written : written.spellings[0]}`
  return { pieces: [`${prefix}.`, written], text, rules }
}

/** A field for a message, in no dialect. */
export function showField({ scope, name }: Field): string {
  return `${scope}.${name}`
}

function rewriteTarget(scope: string, { spelling, field }: Rewrite): string {
  return spelling ?? `${scope}.${field}`
}

interface ListedName {
  readonly scope: string
  readonly name: string
  readonly rules: FieldRules
}

function listedName(field: Field, dialect: Dialect): ListedName | undefined {
  return listedNames(dialect).find(
    ({ scope, name, rules }) =>
      (rules.scope ?? scope) === field.scope && (rules.field ?? name) === field.name,
  )
}

/** Every name that the dialect lists, in its order. */
export function listedNames(dialect: Dialect): readonly ListedName[] {
  return Object.entries(dialect.scopes).flatMap(([scope, { fields = {} }]) =>
    Object.entries(fields).map(([name, rules]) => ({ scope, name, rules })),
  )
}
