import { formatPythonJson } from '../language/python-json.ts'
import type { Assessment } from './trace.ts'

/** The JSON text of an assessment's value that MLflow matches: the one its store keeps, else the one it would write. */
export function assessmentText(assessment: Assessment): string {
  return assessment.valueText ?? formatPythonJson(storedValue(assessment))
}

/**
 * The value, where MLflow takes it for a number: as a double, and finite. Truth values and texts are none
 * (`assessment_aggregate` in `mlflow/store/tracking/utils/trace_analytics.py`).
 */
export function assessmentNumber(assessment: Assessment): number | undefined {
  const value = storedValue(assessment)
  const number = typeof value === 'bigint' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function storedValue({ feedback, expectation }: Assessment): unknown {
  return feedback === undefined ? expectation?.value : feedback.value
}
