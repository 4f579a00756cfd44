import { describe, expect, test } from 'vitest'
import type { AssessmentTable, TraceInfoTable } from '../../../src/search/stores/mlflow-tables.ts'
import { traceInfoFromRow } from '../../../src/search/stores/trace-info-from-row.ts'

const row: TraceInfoTable = {
  request_id: 'tr-1',
  experiment_id: 1,
  timestamp_ms: 5,
  execution_time_ms: null,
  status: 'OK',
  client_request_id: null,
  request_preview: null,
  response_preview: null,
  trace_name: null,
  session_id: null,
  input_tokens: null,
  output_tokens: null,
  total_tokens: null,
  cache_read_input_tokens: null,
  cache_creation_input_tokens: null,
  cache_creation_input_tokens_above_1hr: null,
  input_cost: null,
  output_cost: null,
  total_cost: null,
}
const noChildren = { tags: '[]', metadata: '[]', assessments: '[]', links: '[]' }

describe('columns count before the tags and metadata that say the same', () => {
  const entries = (...keys: string[]) => keys.map((key) => ({ key, value: 'stale' }))
  const promoted = ['mlflow.trace.session', 'mlflow.trace.tokenUsage', 'mlflow.trace.cost']

  test.each<[columns: Partial<TraceInfoTable>, tags: object, metadata: object]>([
    [{}, {}, {}],
    [{ trace_name: '', session_id: '' }, { 'mlflow.traceName': '' }, { 'mlflow.trace.session': '' }],
    [{ trace_name: 'n' }, { 'mlflow.traceName': 'n' }, {}],
    [
      { input_tokens: 1, cache_creation_input_tokens_above_1hr: 9007199254740993n },
      {},
      {
        'mlflow.trace.tokenUsage':
          '{"input_tokens": 1, "cache_creation_input_tokens_above_1hr": 9007199254740993}',
      },
    ],
    [{ total_tokens: '7' }, {}, { 'mlflow.trace.tokenUsage': '{"total_tokens": 7}' }],
    [
      { input_cost: 0.000015, output_cost: 1, total_cost: 1.000015 },
      {},
      { 'mlflow.trace.cost': '{"input_cost": 1.5e-05, "output_cost": 1.0, "total_cost": 1.000015}' },
    ],
  ])('%o', (columns, tags, metadata) => {
    const found = traceInfoFromRow({
      ...row,
      ...columns,
      ...noChildren,
      tags: entries('mlflow.traceName', 'own'),
      metadata: entries(...promoted, 'own'),
    })
    expect(found).toEqual({
      traceId: 'tr-1',
      traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '1' } },
      requestTime: 5,
      state: 'OK',
      tags: { ...tags, own: 'stale' },
      traceMetadata: { ...metadata, own: 'stale' },
      assessments: [],
      linkedRuns: [],
      linkedPrompts: [],
    })
  })
})

describe('an assessment', () => {
  const assessment: AssessmentTable = {
    assessment_id: 'a-1',
    trace_id: 'tr-1',
    name: 'score',
    assessment_type: 'feedback',
    value: '1',
    error: null,
    created_timestamp: 1,
    last_updated_timestamp: 2,
    source_type: 'CODE',
    source_id: null,
    span_id: null,
    rationale: null,
    overrides: null,
    valid: 1,
    assessment_metadata: null,
  }
  const known = {
    assessmentId: 'a-1',
    assessmentName: 'score',
    traceId: 'tr-1',
    source: { sourceType: 'CODE' },
    createTime: 1,
    lastUpdateTime: 2,
    valid: true,
  }

  test.each<[columns: Partial<AssessmentTable>, found: object]>([
    [{}, { feedback: { value: 1 } }],
    [{ value: 'NaN' }, { feedback: { value: Number.NaN } }],
    [{ value: '[-Infinity, 9007199254740993]' }, { feedback: { value: [-Infinity, 9007199254740993n] } }],
    [{ value: '1000.0' }, { feedback: { value: 1000 }, valueText: '1000.0' }],
    [{ value: 'no JSON' }, { feedback: { value: 'no JSON' } }],
    [
      { value: 'null', error: '{"error_code": "X", "error_message": null}' },
      { feedback: { value: null, error: { error_code: 'X' } } },
    ],
    [{ error: 'no JSON' }, { feedback: { value: 1, error: 'no JSON' } }],
    [{ assessment_type: 'expectation', value: '{"a": [1]}' }, { expectation: { value: { a: [1] } } }],
    [
      { assessment_type: 'expectation', value: '{"a":1.0}' },
      { expectation: { value: { a: 1 } }, valueText: '{"a":1.0}' },
    ],
    [{ assessment_type: 'issue', value: '{"issue_name": "Slow"}' }, { issue: { issueName: 'Slow' } }],
    [{ assessment_type: 'issue', value: '"Slow"' }, { issue: {} }],
    [{ valid: false }, { feedback: { value: 1 }, valid: false }],
    [
      {
        assessment_metadata: '{"a": "x", "b": 1}',
        span_id: 's',
        rationale: 'r',
        overrides: 'a-0',
        source_id: 'me',
      },
      {
        feedback: { value: 1 },
        metadata: { a: 'x', b: '1' },
        spanId: 's',
        rationale: 'r',
        overrides: 'a-0',
        source: { sourceType: 'CODE', sourceId: 'me' },
      },
    ],
  ])('%o', (columns, found) => {
    const { assessments } = traceInfoFromRow({
      ...row,
      ...noChildren,
      assessments: [{ ...assessment, ...columns }],
    })
    expect(assessments).toEqual([{ ...known, ...found }])
  })

  test('comes before a later one, and one of the same time by its id', () => {
    const three = [
      { ...assessment, assessment_id: 'c', created_timestamp: 1 },
      { ...assessment, assessment_id: 'a', created_timestamp: 2 },
      { ...assessment, assessment_id: 'b', created_timestamp: 1 },
    ]
    const { assessments } = traceInfoFromRow({ ...row, ...noChildren, assessments: JSON.stringify(three) })
    expect(assessments.map(({ assessmentId }) => assessmentId)).toEqual(['b', 'c', 'a'])
  })
})
