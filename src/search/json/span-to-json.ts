import { formatPythonJson } from '../../language/python-json.ts'
import { attributeTexts } from '../../schema/span-content.ts'
import type { Span, SpanEvent, SpanLink } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { isPlainJson } from './is-plain-json.ts'

/**
 * A span as exported files have it. Ids are written plainly, which MLflow reads as well as base64, and times as text, which
 * holds them exactly.
 */
export function spanToJson(span: Span): Readonly<Record<string, unknown>> {
  return withoutUndefined({
    trace_id: span.traceId,
    span_id: span.spanId,
    parent_span_id: span.parentSpanId ?? null,
    name: span.name,
    type: span.type,
    start_time_unix_nano: span.startTimeUnixNano?.toString(),
    end_time_unix_nano: span.endTimeUnixNano?.toString(),
    status: statusToJson(span),
    attributes: span.attributes && attributeTexts(span.attributes),
    events: span.events?.map(eventToJson),
    links: span.links?.map(linkToJson),
    content: span.content,
  })
}

function statusToJson({ status, statusMessage: message }: Span): object | undefined {
  if (status === undefined && message === undefined) return undefined
  return withoutUndefined({ code: status ?? 'UNSET', message })
}

function eventToJson({ name, timeUnixNano, attributes }: SpanEvent): object {
  return withoutUndefined({
    name,
    time_unix_nano: timeUnixNano?.toString(),
    attributes: attributes && plainAttributes(attributes),
  })
}

function linkToJson({ traceId, spanId, attributes }: SpanLink): object {
  return withoutUndefined({
    trace_id: traceId,
    span_id: spanId,
    attributes: attributes && plainAttributes(attributes),
  })
}

/** Attributes as they are; what JSON cannot hold as the text that Python would write. */
function plainAttributes(attributes: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      isPlainJson(value) ? value : formatPythonJson(value),
    ]),
  )
}
