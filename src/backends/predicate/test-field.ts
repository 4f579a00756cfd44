import type { Field } from '../../filter/filter.ts'
import type { OpenKeys, Schema } from '../../schema/schema.ts'
import type { Predicate } from './connectives.ts'
import { internText } from './intern-text.ts'
import type { Test } from './test.ts'

/** Whether the field's value passes the test. */
export function testField(field: Field, schema: Schema, test: Test): Predicate {
  const place = findPlace(field, schema)
  if (place.kind === 'field') {
    const { read } = place
    return (entity) => test(read(entity))
  }
  const { key, read } = place
  if (key in Object.prototype) return (entity) => test(ownValue(read(entity), key))
  return (entity) => test(read(entity)?.[key])
}

/** Whether the field has a value, or the open key is there: its value may be `null`. */
export function testPresence(field: Field, schema: Schema): Predicate {
  const place = findPlace(field, schema)
  if (place.kind === 'field') {
    const { read } = place
    return (entity) => isValue(read(entity))
  }
  const { key, read } = place
  return (entity) => ownValue(read(entity), key) !== undefined
}

/** Reads the field's value. */
export function readField(field: Field, schema: Schema): (entity: unknown) => unknown {
  const place = findPlace(field, schema)
  if (place.kind === 'field') return place.read
  const { key, read } = place
  return (entity) => ownValue(read(entity), key)
}

type KeyMap = Readonly<Record<string, unknown>> | undefined

/** Where a field stands: a place of its own, or a key in a map. */
type FieldPlace =
  | { readonly kind: 'field'; readonly read: (entity: unknown) => unknown }
  | { readonly kind: 'key'; readonly key: string; readonly read: (entity: unknown) => KeyMap }

function findPlace({ scope, name }: Field, schema: Schema): FieldPlace {
  const facts = own(schema.scopes, scope)
  const field = own(facts?.fields ?? {}, name)
  const open: OpenKeys | undefined = field === undefined ? facts?.open : undefined
  if (field === undefined && open === undefined) {
    throw new TypeError(
      `The filter uses ${scope}.${name}, but a ${schema.entity} has no such field: use the schema it was made for.`,
    )
  }
  if (field?.read !== undefined) return { kind: 'field', read: field.read }
  if (open?.read !== undefined) return { kind: 'key', key: internText(name), read: open.read }
  throw new TypeError(
    `The filter uses ${scope}.${name}, which the schema of a ${schema.entity} cannot read: give it \`read\`.`,
  )
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Such as a tag called `constructor`: what every object inherits is not among the keys. */
function ownValue(map: KeyMap, key: string): unknown {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined
}

function isValue(value: unknown): boolean {
  return value !== undefined && value !== null && !Number.isNaN(value)
}
