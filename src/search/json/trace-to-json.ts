import type { Trace, TraceInfo } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { assessmentToJson } from './assessment-to-json.ts'
import { writeTime } from './json-times.ts'
import { spanToJson } from './span-to-json.ts'

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
