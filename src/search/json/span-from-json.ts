import { parsePythonJson } from '../../language/python-json.ts'
import type { Span } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import {
  type JsonPlace,
  optional,
  property,
  readList,
  readRecord,
  readText,
  unexpected,
} from './json-place.ts'

/** Reads a span: of version 3 as in files, with attributes in OTLP's form as from a server, or of version 2. */
export function spanFromJson(place: JsonPlace, traceId: string): Span {
  const attributes = optional(place, 'attributes', readAttributes)
  return withoutUndefined({
    traceId: traceIdOf(place) ?? traceId,
    spanId: readId(property(contextOf(place), 'span_id')),
    parentSpanId: optional(place, 'parent_span_id', readId) ?? optional(place, 'parent_id', readId),
    name: readText(property(place, 'name')),
    type: optional(place, 'type', readText) ?? textOrNothing(attributes?.['mlflow.spanType']),
    status: optional(place, 'status', readStatus) ?? optional(place, 'status_code', readText),
    startTimeUnixNano:
      optional(place, 'start_time_unix_nano', readNano) ?? optional(place, 'start_time', readNano),
    endTimeUnixNano: optional(place, 'end_time_unix_nano', readNano) ?? optional(place, 'end_time', readNano),
    attributes,
    content: optional(place, 'content', readText),
  })
}

/** Version 2 keeps the ids of a span apart; its trace id there is OpenTelemetry's and not the trace's. */
function contextOf(place: JsonPlace): JsonPlace {
  return optional(place, 'context', (context) => context) ?? place
}

function traceIdOf(place: JsonPlace): string | undefined {
  const id = optional(place, 'trace_id', readText)
  return id !== undefined && /^[A-Za-z0-9+/]{22}==$/.test(id) ? `tr-${hexOf(id)}` : id
}

/** A span id as MLflow shows it, in hexadecimal: files have it in base64, version 2 after `0x`. */
function readId(place: JsonPlace): string {
  const id = readText(place)
  return /^[A-Za-z0-9+/]{11}=$/.test(id) ? hexOf(id) : id.replace(/^0x/, '')
}

function hexOf(base64: string): string {
  return Array.from(atob(base64), (unit) => unit.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

function readStatus(place: JsonPlace): string {
  return readText(property(place, 'code')).replace(/^STATUS_CODE_/, '')
}

function readNano(place: JsonPlace): bigint {
  const { value } = place
  if (typeof value === 'bigint' || Number.isInteger(value)) return BigInt(value as bigint | number)
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value)
  throw unexpected(place, 'a whole number of nanoseconds')
}

function readAttributes(place: JsonPlace): Readonly<Record<string, unknown>> {
  if (Array.isArray(place.value)) {
    return Object.fromEntries(
      readList(place).map((item) => [readText(property(item, 'key')), otlpValue(property(item, 'value'))]),
    )
  }
  return Object.fromEntries(Object.entries(readRecord(place)).map(([key, value]) => [key, decode(value)]))
}

/** MLflow keeps each attribute as a JSON text; one that is none stands for itself. */
function decode(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return parsePythonJson(value)
  } catch {
    return value
  }
}

/** A value of OTLP, an object with one property that names the type. */
function otlpValue(place: JsonPlace): unknown {
  const [type = '', value] = Object.entries(readRecord(place))[0] ?? []
  if (type === 'array_value') return readList(property(property(place, type), 'values')).map(otlpValue)
  if (type === 'kvlist_value') return readAttributes(property(property(place, type), 'values'))
  return type === 'int_value' ? decode(value) : value
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
