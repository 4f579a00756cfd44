import { attributeTexts, writeSpanContent } from '../../schema/span-content.ts'
import type { Span, SpanEvent, SpanLink } from '../../schema/trace.ts'
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
import { type Attributes, decodeAttributes, readAttributes } from './read-attributes.ts'

/**
 * Reads a span: of version 3 as in files, with attributes in OTLP's form as from a server, or of version 2. Its content is
 * kept where it cannot be written anew: the attributes `1.0` and `1` are one number here.
 */
export function spanFromJson(place: JsonPlace, traceId: string): Span {
  const stored = optional(place, 'attributes', readAttributes)
  const span = readSpan(place, traceId, stored && decodeAttributes(stored))
  const content = optional(place, 'content', readText) ?? (stored && keptContent(span, stored))
  return { ...span, ...withoutUndefined({ content }) }
}

function readSpan(place: JsonPlace, traceId: string, attributes: Span['attributes']): Span {
  return withoutUndefined({
    traceId: optional(place, 'trace_id', readTraceId) ?? traceId,
    spanId: readId(property(contextOf(place), 'span_id')),
    parentSpanId: optional(place, 'parent_span_id', readId) ?? optional(place, 'parent_id', readId),
    name: readText(property(place, 'name')),
    type: optional(place, 'type', readText) ?? textOrNothing(attributes?.['mlflow.spanType']),
    status: optional(place, 'status', readStatus) ?? optional(place, 'status_code', readText),
    statusMessage:
      (optional(place, 'status', readMessage) ?? optional(place, 'status_message', readText)) || undefined,
    startTimeUnixNano:
      optional(place, 'start_time_unix_nano', readNano) ?? optional(place, 'start_time', readNano),
    endTimeUnixNano: optional(place, 'end_time_unix_nano', readNano) ?? optional(place, 'end_time', readNano),
    attributes,
    events: nonEmpty(optional(place, 'events', readList)?.map(readEvent)),
    links: nonEmpty(optional(place, 'links', readList)?.map(readLink)),
  })
}

/** Version 2 keeps the ids of a span apart; its trace id there is OpenTelemetry's and not the trace's. */
function contextOf(place: JsonPlace): JsonPlace {
  return optional(place, 'context', (context) => context) ?? place
}

function readTraceId(place: JsonPlace): string {
  const id = readText(place)
  return /^[A-Za-z0-9+/]{22}==$/.test(id) ? `tr-${hexOf(id)}` : id
}

/** A span id as MLflow shows it, in hexadecimal: files have it in base64, version 2 after `0x`. */
function readId(place: JsonPlace): string {
  const id = readText(place)
  return /^[A-Za-z0-9+/]{11}=$/.test(id) ? hexOf(id) : id.replace(/^0x/, '')
}

function hexOf(base64: string): string {
  return Array.from(atob(base64), (unit) => unit.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

/** A server leaves out the code that is zero. */
function readStatus(place: JsonPlace): string {
  return optional(place, 'code', readText)?.replace(/^STATUS_CODE_/, '') ?? 'UNSET'
}

function readMessage(place: JsonPlace): string | undefined {
  return optional(place, 'message', readText)
}

function readNano(place: JsonPlace): bigint {
  const { value } = place
  if (typeof value === 'bigint' || Number.isInteger(value)) return BigInt(value as bigint | number)
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value)
  throw unexpected(place, 'a whole number of nanoseconds')
}

/** The content, where the attributes written anew are not the stored ones. */
function keptContent(span: Span, stored: Attributes): string | undefined {
  const written = attributeTexts(span.attributes ?? {})
  const same = Object.entries(stored).every(([key, text]) => text === written[key])
  return same ? undefined : writeSpanContent(span, stored)
}

function readEvent(place: JsonPlace): SpanEvent {
  return withoutUndefined({
    name: readText(property(place, 'name')),
    timeUnixNano: optional(place, 'time_unix_nano', readNano) ?? optional(place, 'timestamp', readNano),
    attributes: optional(place, 'attributes', readPlainAttributes),
  })
}

function readLink(place: JsonPlace): SpanLink {
  return withoutUndefined({
    traceId: readTraceId(property(place, 'trace_id')),
    spanId: readId(property(place, 'span_id')),
    attributes: optional(place, 'attributes', readPlainAttributes),
  })
}

/** Of events and links, MLflow keeps the attributes as they are. */
function readPlainAttributes(place: JsonPlace): Attributes {
  return Array.isArray(place.value) ? decodeAttributes(readAttributes(place)) : readRecord(place)
}

/** MLflow always writes a list. */
function nonEmpty<Item>(items: readonly Item[] = []): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
