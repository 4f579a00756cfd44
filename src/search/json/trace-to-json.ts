import { formatPythonJson } from '../../language/python-json.ts'
import type { Span, Trace, TraceInfo } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { assessmentToJson } from './assessment-to-json.ts'
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
    status: span.status === undefined ? undefined : { code: span.status },
    attributes: span.attributes && attributesToJson(span.attributes),
    content: span.content,
  })
}

function attributesToJson(attributes: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, formatPythonJson(value)]))
}
