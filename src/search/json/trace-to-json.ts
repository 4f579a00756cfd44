import { formatPythonJson } from '../../language/python-json.ts'
import { attributeTexts } from '../../schema/span-content.ts'
import type { Span, SpanEvent, SpanLink, Trace, TraceInfo } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { assessmentToJson } from './assessment-to-json.ts'
import { isPlainJson } from './is-plain-json.ts'
import { writeTime } from './json-times.ts'

/**
 * A trace as MLflow's exported files have it: `JSON.stringify` takes it, MLflow's `Trace.from_json` reads it, and
 * `traceFromJson` reads back an equal trace. Links of the trace stand beside its info.
 */
export function traceToJson({ info, data }: Trace): object {
  const links = withoutUndefined({ runs: info.linkedRuns, prompts: info.linkedPrompts })
  return {
    info: infoToJson(info),
    data: data === undefined ? {} : { spans: data.spans.map(spanToJson) },
    ...(Object.keys(links).length > 0 && { links }),
  }
}

function infoToJson(info: TraceInfo): object {
  const { traceLocation: location } = info
  return withoutUndefined({
    trace_id: info.traceId,
    client_request_id: info.clientRequestId,
    trace_location:
      location &&
      withoutUndefined({
        type: location.type,
        mlflow_experiment: location.mlflowExperiment && {
          experiment_id: location.mlflowExperiment.experimentId,
        },
      }),
    request_preview: info.requestPreview,
    response_preview: info.responsePreview,
    request_time: writeTime(info.requestTime),
    execution_duration_ms: info.executionDuration,
    state: info.state,
    trace_metadata: info.traceMetadata,
    tags: info.tags,
    assessments: info.assessments.map(assessmentToJson),
  })
}

/** Ids are written plainly, which MLflow reads as well as base64, and times as text, which holds them exactly. */
function spanToJson(span: Span): object {
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
