import type { TraceInfo, TraceLocation } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { assessmentFromJson } from './assessment-from-json.ts'
import {
  isNothing,
  type JsonPlace,
  optional,
  property,
  readList,
  readNumber,
  readText,
  readTextMap,
} from './json-place.ts'
import { readDuration, readTime } from './json-times.ts'

/** Reads the info of a trace, of version 3 or 2; `links` is what is known of it besides. */
export function traceInfoFromJson(
  place: JsonPlace,
  links: Pick<TraceInfo, 'linkedRuns' | 'linkedPrompts'> = {},
): TraceInfo {
  const info = isNothing(property(place, 'request_id')) ? readVersion3(place) : readVersion2(place)
  return {
    ...info,
    tags: readTextMap(property(place, 'tags')),
    assessments: (optional(place, 'assessments', readList) ?? []).map(assessmentFromJson),
    ...links,
  }
}

type Versioned = Omit<TraceInfo, 'tags' | 'assessments'>

function readVersion3(place: JsonPlace): Versioned {
  return {
    traceId: readText(property(place, 'trace_id')),
    requestTime: readTime(property(place, 'request_time')),
    state: optional(place, 'state', readText) ?? 'STATE_UNSPECIFIED',
    traceMetadata: readTextMap(property(place, 'trace_metadata')),
    ...withoutUndefined({
      clientRequestId: optional(place, 'client_request_id', readText),
      traceLocation: optional(place, 'trace_location', readLocation),
      executionDuration:
        optional(place, 'execution_duration_ms', readNumber) ??
        optional(place, 'execution_duration', readDuration),
      requestPreview: optional(place, 'request_preview', readText),
      responsePreview: optional(place, 'response_preview', readText),
    }),
  }
}

function readVersion2(place: JsonPlace): Versioned {
  const status = readText(property(place, 'status'))
  return {
    traceId: readText(property(place, 'request_id')),
    requestTime: readTime(property(place, 'timestamp_ms')),
    state: status === 'TRACE_STATUS_UNSPECIFIED' ? 'STATE_UNSPECIFIED' : status,
    traceMetadata: readTextMap(property(place, 'request_metadata')),
    ...withoutUndefined({
      traceLocation: optional(place, 'experiment_id', (id) => inExperiment(readText(id))),
      executionDuration: optional(place, 'execution_time_ms', readDuration),
    }),
  }
}

function readLocation(place: JsonPlace): TraceLocation {
  const type = readText(property(place, 'type'))
  const experiment = optional(place, 'mlflow_experiment', (at) => readText(property(at, 'experiment_id')))
  return experiment === undefined ? { type } : { ...inExperiment(experiment), type }
}

function inExperiment(experimentId: string): TraceLocation {
  return { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId } }
}
