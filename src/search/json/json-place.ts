import { SearchError } from '../search-error.ts'

/** A value inside a JSON text, and the way to it, so that a fault can say where it is. */
export interface JsonPlace {
  /** Such as `info.assessments[3].source`; empty for the whole. */
  readonly path: string
  readonly value: unknown
}

/** The place of a property of an object; its value is `undefined` where the object has none. */
export function property(place: JsonPlace, name: string): JsonPlace {
  const record = readRecord(place)
  const path = /^\w+$/.test(name)
    ? `${place.path && `${place.path}.`}${name}`
    : `${place.path}[${JSON.stringify(name)}]`
  return { path, value: Object.hasOwn(record, name) ? record[name] : undefined }
}

/** What the property holds; nothing where it is absent or null. */
export function optional<Value>(
  place: JsonPlace,
  name: string,
  read: (place: JsonPlace) => Value,
): Value | undefined {
  const found = property(place, name)
  return isNothing(found) ? undefined : read(found)
}

/** Whether there is no value, or null. */
export function isNothing({ value }: JsonPlace): boolean {
  return value === undefined || value === null
}

/** The object at the place. */
export function readRecord(place: JsonPlace): Readonly<Record<string, unknown>> {
  const { value } = place
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw unexpected(place, 'an object')
}

/** The items of the list at the place. */
export function readList(place: JsonPlace): readonly JsonPlace[] {
  if (!Array.isArray(place.value)) throw unexpected(place, 'a list')
  return place.value.map((value, index) => ({ path: `${place.path}[${index}]`, value }))
}

/** The text at the place. */
export function readText(place: JsonPlace): string {
  if (typeof place.value !== 'string') throw unexpected(place, 'a text')
  return place.value
}

/** The number at the place. */
export function readNumber(place: JsonPlace): number {
  if (typeof place.value !== 'number' && typeof place.value !== 'bigint') throw unexpected(place, 'a number')
  return Number(place.value)
}

/** The truth value at the place. */
export function readBoolean(place: JsonPlace): boolean {
  if (typeof place.value !== 'boolean') throw unexpected(place, 'true or false')
  return place.value
}

/** The texts under the keys of an object, or of a list of `{ key, value }` as MLflow's second version has them. */
export function readTextMap(place: JsonPlace): Readonly<Record<string, string | null>> {
  if (isNothing(place)) return {}
  const entries = Array.isArray(place.value)
    ? readList(place).map((item): Entry => [readText(property(item, 'key')), property(item, 'value')])
    : Object.keys(readRecord(place)).map((key): Entry => [key, property(place, key)])
  return Object.fromEntries(entries.map(([key, item]) => [key, isNothing(item) ? null : readText(item)]))
}

type Entry = readonly [key: string, value: JsonPlace]

/** The error for a place that does not hold what is expected there. */
export function unexpected({ path, value }: JsonPlace, expected: string): SearchError {
  return new SearchError('data', `${path || 'The trace'}: expected ${expected}, found ${describe(value)}.`)
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
