import { formatPythonJson } from '../../language/python-json.ts'
import type { Assessment } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { writeTime } from './json-times.ts'

/** An assessment as MLflow writes it. */
export function assessmentToJson(assessment: Assessment): object {
  const { source, feedback, expectation, issue, createTime, lastUpdateTime } = assessment
  return withoutUndefined({
    assessment_id: assessment.assessmentId,
    assessment_name: assessment.assessmentName,
    trace_id: assessment.traceId,
    span_id: assessment.spanId,
    source: source && withoutUndefined({ source_type: source.sourceType, source_id: source.sourceId }),
    create_time: createTime === undefined ? undefined : writeTime(createTime),
    last_update_time: lastUpdateTime === undefined ? undefined : writeTime(lastUpdateTime),
    feedback: feedback && feedbackToJson(feedback),
    expectation: expectation && expectationToJson(expectation),
    issue: issue && withoutUndefined({ issue_name: issue.issueName }),
    rationale: assessment.rationale,
    metadata: assessment.metadata,
    overrides: assessment.overrides,
    valid: assessment.valid,
  })
}

function feedbackToJson({ value, error }: NonNullable<Assessment['feedback']>): object {
  return {
    ...(isPlain(value) ? { value } : { value: formatPythonJson(value), ...serialize(value) }),
    ...withoutUndefined({ error }),
  }
}

/** MLflow keeps lists and objects here as JSON texts. */
function expectationToJson({ value }: NonNullable<Assessment['expectation']>): object {
  return isScalar(value) ? { value } : serialize(value)
}

/** What JSON cannot hold, as Python would write it all the same. */
function serialize(value: unknown): object {
  return { serialized_value: { serialization_format: 'JSON_FORMAT', value: formatPythonJson(value) } }
}

/** Nothing inside that JSON has no spelling for, or that would be read back as another number. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isScalar(value)
  return Object.values(value).every(isPlain)
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))
  return value === null || typeof value === 'string' || typeof value === 'boolean'
}
