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
import { keptValueText } from './kept-value-text.ts'

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

type Content = Pick<Assessment, 'feedback' | 'expectation' | 'issue' | 'valueText'>

function readContent(place: JsonPlace): Content {
  const content =
    optional(place, 'feedback', readFeedback) ??
    optional(place, 'expectation', readExpectation) ??
    optional(place, 'issue', readIssue)
  if (content !== undefined) return content
  throw unexpected(place, 'one of feedback, expectation and issue')
}

function readFeedback(place: JsonPlace): Content {
  const { value, text } = readValue(place)
  const error = withoutUndefined({ error: optional(place, 'error', readRecord) })
  return { feedback: { value, ...error }, ...text }
}

function readExpectation(place: JsonPlace): Content {
  const { value, text } = readValue(place)
  return { expectation: { value }, ...text }
}

function readIssue(place: JsonPlace): Content {
  return { issue: withoutUndefined({ issueName: optional(place, 'issue_name', readText) }) }
}

/** The value itself, or from a JSON text inside the JSON: MLflow's form of lists and objects. No value is null. */
function readValue(place: JsonPlace): { value: unknown; text?: Pick<Assessment, 'valueText'> } {
  const serialized = property(place, 'serialized_value')
  if (isNothing(serialized)) return { value: property(place, 'value').value ?? null }
  const text = readText(property(serialized, 'value'))
  const value = parse(text, property(serialized, 'value'))
  return { value, text: withoutUndefined({ valueText: keptValueText(text, value) }) }
}

function parse(text: string, place: JsonPlace): unknown {
  try {
    return parsePythonJson(text)
  } catch (error) {
    throw error instanceof SyntaxError ? unexpected(place, 'a JSON text') : error
  }
}

function readMetadata(place: JsonPlace): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(readRecord(place)).map((key) => [key, readText(property(place, key))]),
  )
}
