import { formatPythonJson } from '../../language/python-json.ts'
import type { Assessment } from '../../schema/trace.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { isPlainJson, isPlainScalar } from './is-plain-json.ts'
import { writeTime } from './json-times.ts'

/** An assessment as MLflow writes it. */
export function assessmentToJson(assessment: Assessment): object {
  const { source, feedback, expectation, issue, createTime, lastUpdateTime, valueText } = assessment
  return withoutUndefined({
    assessment_id: assessment.assessmentId,
    assessment_name: assessment.assessmentName,
    trace_id: assessment.traceId,
    span_id: assessment.spanId,
    source: source && withoutUndefined({ source_type: source.sourceType, source_id: source.sourceId }),
    create_time: createTime === undefined ? undefined : writeTime(createTime),
    last_update_time: lastUpdateTime === undefined ? undefined : writeTime(lastUpdateTime),
    feedback: feedback && feedbackToJson(feedback, valueText),
    expectation: expectation && expectationToJson(expectation, valueText),
    issue: issue && withoutUndefined({ issue_name: issue.issueName }),
    rationale: assessment.rationale,
    metadata: assessment.metadata,
    overrides: assessment.overrides,
    valid: assessment.valid,
  })
}

type Text = Assessment['valueText']

function feedbackToJson({ value, error }: NonNullable<Assessment['feedback']>, text: Text): object {
  const plain = isPlainJson(value)
  return {
    value: plain ? value : formatPythonJson(value),
    ...(plain && text === undefined ? {} : serialize(value, text)),
    ...withoutUndefined({ error }),
  }
}

/** MLflow keeps lists and objects here as JSON texts. */
function expectationToJson({ value }: NonNullable<Assessment['expectation']>, text: Text): object {
  return isPlainScalar(value) && text === undefined ? { value } : serialize(value, text)
}

/** What JSON cannot hold, as Python would write it all the same. */
function serialize(value: unknown, text = formatPythonJson(value)): object {
  return { serialized_value: { serialization_format: 'JSON_FORMAT', value: text } }
}
