import { formatPythonJson } from '../language/python-json.ts'
import type { Span, SpanEvent, SpanLink } from './trace.ts'

/**
 * The JSON text of a span that MLflow matches: the one its store keeps, else the one it would write. Two things differ
 * then: what MLflow adds to the attributes of another tracer's conventions is not there, and attributes whose keys are whole
 * numbers come first, as in every object of JavaScript.
 */
export function spanContent(span: Span): string {
  return span.content ?? writeSpanContent(span, attributeTexts(span.attributes ?? {}))
}

/**
 * Writes a span as MLflow does (`Span.to_dict` in `mlflow/entities/span.py`), with its attributes as MLflow keeps them:
 * each value a JSON text of its own.
 */
export function writeSpanContent(span: Span, attributes: Readonly<Record<string, unknown>>): string {
  const { parentSpanId, status = 'UNSET', events = [], links = [] } = span
  const content = {
    trace_id: base64OfId(span.traceId, 32),
    span_id: base64OfId(span.spanId, 16),
    parent_span_id: parentSpanId ? base64OfId(parentSpanId, 16) : null,
    name: span.name,
    start_time_unix_nano: span.startTimeUnixNano ?? null,
    end_time_unix_nano: span.endTimeUnixNano ?? null,
    events: events.map(eventContent),
    status: { code: `STATUS_CODE_${status}`, message: span.statusMessage ?? '' },
    attributes: { ...ownAttributes(span, attributes), ...attributes },
    links: links.map(linkContent),
  }
  return formatPythonJson(content, { ascii: false })
}

/** The attributes of a span, each value as the JSON text that MLflow keeps of it. */
export function attributeTexts(
  attributes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([key, value]) => [key, formatPythonJson(value, { ascii: false })]))
}

/** The number that OpenTelemetry has for an id, in base64; an id that holds none stays as it is. */
function base64OfId(id: string, digits: number): string {
  const [, hex] = /^(?:tr-|trace:\/.*\/)?([0-9a-f]+)$/i.exec(id) ?? []
  if (hex === undefined || hex.length > digits) return id
  const bytes = hex.padStart(digits, '0').replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16)))
  return btoa(bytes)
}

/** What MLflow gives every span that it makes, before any other attribute. */
function ownAttributes(
  { traceId, type }: Span,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const own = attributeTexts({ 'mlflow.traceRequestId': traceId, 'mlflow.spanType': type })
  return Object.fromEntries(Object.entries(own).filter(([key]) => !Object.hasOwn(given, key)))
}

function eventContent({ name, timeUnixNano, attributes = {} }: SpanEvent): object {
  return { name, time_unix_nano: timeUnixNano ?? null, attributes }
}

function linkContent({ traceId, spanId, attributes }: SpanLink): object {
  return { trace_id: traceId, span_id: spanId, attributes: attributes ?? null }
}
