import { formatPythonFloat } from '../../language/python-float.ts'
import { formatPythonJson, parsePythonJson } from '../../language/python-json.ts'
import {
  isNothing,
  type JsonPlace,
  optional,
  property,
  readList,
  readRecord,
  readText,
} from './json-place.ts'

/** Attributes by their keys. */
export type Attributes = Readonly<Record<string, unknown>>

/** Reads attributes, each value as MLflow keeps it, which for those of a span is as a JSON text; OTLP's form becomes that. */
export function readAttributes(place: JsonPlace): Attributes {
  if (!Array.isArray(place.value)) return readRecord(place)
  return Object.fromEntries(readEntries(place).map(([key, value]) => [key, otlpText(value)]))
}

/** The attributes that kept ones stand for. A text that is no JSON stands for itself, and an empty one for nothing. */
export function decodeAttributes(kept: Attributes): Attributes {
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, decode(value)]))
}

function decode(value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value === '') return null
  try {
    return parsePythonJson(value)
  } catch {
    return value
  }
}

type Entry = readonly [key: string, value: JsonPlace]

function readEntries(place: JsonPlace): readonly Entry[] {
  return readList(place).map((item) => [readText(property(item, 'key')), property(item, 'value')])
}

/** A value of OTLP, an object with one property that names the type, as JSON text; Python's None is no object at all. */
function otlpText(place: JsonPlace): string {
  if (isNothing(place)) return 'null'
  const [type = '', value] = Object.entries(readRecord(place))[0] ?? []
  switch (type) {
    case 'array_value':
      return `[${otlpItems(property(place, type), readList).map(otlpText).join(', ')}]`
    case 'kvlist_value':
      return `{${otlpItems(property(place, type), readEntries).map(otlpMember).join(', ')}}`
    case 'int_value':
      return String(value)
    case 'double_value':
      return formatDouble(Number(value))
    default:
      return formatPythonJson(value, { ascii: false })
  }
}

function otlpItems<Item>(place: JsonPlace, read: (list: JsonPlace) => readonly Item[]): readonly Item[] {
  return optional(place, 'values', read) ?? []
}

function otlpMember([key, value]: Entry): string {
  return `${formatPythonJson(key, { ascii: false })}: ${otlpText(value)}`
}

function formatDouble(value: number): string {
  return Number.isFinite(value) ? formatPythonFloat(value) : String(value)
}
