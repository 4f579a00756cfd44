import { parsePythonJson } from '../../language/python-json.ts'
import type { Assessment } from '../../schema/trace.ts'
import { keptValueText } from '../json/kept-value-text.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { AssessmentTable } from './mlflow-tables.ts'

/** A row of MLflow's table `assessments`. A value whose text is no JSON stands for itself. */
export function assessmentFromRow(row: AssessmentTable): Assessment {
  return withoutUndefined({
    assessmentId: row.assessment_id,
    assessmentName: row.name,
    traceId: row.trace_id,
    spanId: row.span_id ?? undefined,
    source: withoutUndefined({ sourceType: row.source_type, sourceId: row.source_id ?? undefined }),
    createTime: Number(row.created_timestamp),
    lastUpdateTime: Number(row.last_updated_timestamp),
    ...contentOf(row),
    rationale: row.rationale ?? undefined,
    metadata: row.assessment_metadata === null ? undefined : readMetadata(row.assessment_metadata),
    overrides: row.overrides ?? undefined,
    valid: Boolean(row.valid),
  })
}

type Content = Pick<Assessment, 'feedback' | 'expectation' | 'issue' | 'valueText'>

function contentOf(row: AssessmentTable): Content {
  const value = readJson(row.value)
  if (row.assessment_type === 'issue') return { issue: withoutUndefined({ issueName: issueName(value) }) }
  const text = withoutUndefined({ valueText: keptValueText(row.value, value) })
  if (row.assessment_type === 'expectation') return { expectation: { value }, ...text }
  return { feedback: row.error === null ? { value } : { value, error: readError(row.error) }, ...text }
}

function issueName(value: unknown): string | undefined {
  const name = isRecord(value) ? value.issue_name : undefined
  return typeof name === 'string' ? name : undefined
}

/** What MLflow left empty is null in the table, and absent from its JSON. */
function readError(json: string): unknown {
  const error = readJson(json)
  return isRecord(error)
    ? Object.fromEntries(Object.entries(error).filter(([, value]) => value !== null))
    : error
}

/** MLflow takes texts only, but does not insist on them. */
function readMetadata(json: string): Readonly<Record<string, string>> {
  const metadata = readJson(json)
  const entries = isRecord(metadata) ? Object.entries(metadata) : []
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value : String(value)]),
  )
}

function readJson(json: string): unknown {
  try {
    return parsePythonJson(json)
  } catch {
    return json
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
