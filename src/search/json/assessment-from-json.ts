import { parsePythonJson } from '../../language/python-json.ts'
import type { Assessment, AssessmentSource } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import {
  isNothing,
  type JsonPlace,
  optional,
  property,
  readBoolean,
  readRecord,
  readText,
  unexpected,
} from './json-place.ts'
import { readTime } from './json-times.ts'

/** Reads an assessment: a feedback, an expectation, or a reference to an issue. */
export function assessmentFromJson(place: JsonPlace): Assessment {
  return withoutUndefined({
    assessmentId: optional(place, 'assessment_id', readText) ?? '',
    assessmentName: readText(property(place, 'assessment_name')),
    traceId: optional(place, 'trace_id', readText),
    spanId: optional(place, 'span_id', readText),
    source: optional(place, 'source', readSource),
    createTime: optional(place, 'create_time', readTime),
    lastUpdateTime: optional(place, 'last_update_time', readTime),
    ...readContent(place),
    rationale: optional(place, 'rationale', readText),
    metadata: optional(place, 'metadata', readMetadata),
    overrides: optional(place, 'overrides', readText),
    valid: optional(place, 'valid', readBoolean),
  })
}

function readSource(place: JsonPlace): AssessmentSource {
  return withoutUndefined({
    sourceType: readText(property(place, 'source_type')),
    sourceId: optional(place, 'source_id', readText),
  })
}

function readContent(place: JsonPlace): Pick<Assessment, 'feedback' | 'expectation' | 'issue'> {
  const feedback = optional(place, 'feedback', (at) => ({
    value: readValue(at),
    ...withoutUndefined({ error: optional(at, 'error', readRecord) }),
  }))
  if (feedback !== undefined) return { feedback }
  const expectation = optional(place, 'expectation', (at) => ({ value: readValue(at) }))
  if (expectation !== undefined) return { expectation }
  const issue = optional(place, 'issue', (at) =>
    withoutUndefined({ issueName: optional(at, 'issue_name', readText) }),
  )
  if (issue !== undefined) return { issue }
  throw unexpected(place, 'one of feedback, expectation and issue')
}

/** The value itself, or from a JSON text inside the JSON: MLflow's form of lists and objects. No value is null. */
function readValue(place: JsonPlace): unknown {
  const serialized = property(place, 'serialized_value')
  return isNothing(serialized)
    ? (property(place, 'value').value ?? null)
    : parseText(property(serialized, 'value'))
}

function parseText(place: JsonPlace): unknown {
  try {
    return parsePythonJson(readText(place))
  } catch (error) {
    throw error instanceof SyntaxError ? unexpected(place, 'a JSON text') : error
  }
}

function readMetadata(place: JsonPlace): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(readRecord(place)).map((key) => [key, readText(property(place, key))]),
  )
}
