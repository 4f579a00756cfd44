import { expect, test } from 'vitest'
import type { Trace } from '../../../src/schema/trace.ts'
import { traceFromJson } from '../../../src/search/json/trace-from-json.ts'
import { rowOfTrace } from '../../../src/search/rows/row-of-trace.ts'
import { rowShape } from '../../../src/search/rows/row-shape.ts'

const span = { traceId: 'tr-1', spanId: '1', name: 'root' }

const full: Trace = {
  info: {
    traceId: 'tr-1',
    clientRequestId: 'c',
    requestTime: 1749006880539,
    executionDuration: 5,
    state: 'OK',
    requestPreview: '{"cut',
    responsePreview: '{"cut',
    tags: { env: 'prod', empty: null },
    traceMetadata: { 'mlflow.user': 'alice' },
    assessments: [{ assessmentId: 'a', assessmentName: 'good', feedback: { value: true } }],
  },
  data: {
    spans: [
      { ...span, spanId: '2', parentSpanId: '1', attributes: { 'mlflow.spanInputs': 'of a child' } },
      { ...span, attributes: { 'mlflow.spanInputs': { q: 'why' } }, content: '{}' },
    ],
  },
}

const bare: Trace = {
  info: {
    traceId: 'tr-2',
    requestTime: 0,
    state: 'IN_PROGRESS',
    requestPreview: '{"q": 1}',
    responsePreview: '{"cut',
    tags: {},
    traceMetadata: {},
    assessments: [],
  },
}

test('every column of a trace with spans', () => {
  const { trace, ...row } = rowOfTrace(full, rowShape({}))
  expect(traceFromJson(String(trace))).toEqual(full)
  expect(row).toEqual({
    trace_id: 'tr-1',
    client_request_id: 'c',
    state: 'OK',
    request_time: 1749006880539,
    execution_duration: 5,
    request: { q: 'why' },
    response: null,
    trace_metadata: { 'mlflow.user': 'alice' },
    tags: { env: 'prod', empty: null },
    spans: [
      {
        trace_id: 'tr-1',
        span_id: '2',
        parent_span_id: '1',
        name: 'root',
        attributes: { 'mlflow.spanInputs': '"of a child"' },
      },
      {
        trace_id: 'tr-1',
        span_id: '1',
        parent_span_id: null,
        name: 'root',
        attributes: { 'mlflow.spanInputs': '{"q": "why"}' },
      },
    ],
    assessments: [{ assessment_id: 'a', assessment_name: 'good', feedback: { value: true } }],
  })
})

test('what is missing is null, and a preview stands for what was not read', () => {
  const { trace: _, ...row } = rowOfTrace(bare, rowShape({ columnNames: 'databricks' }))
  expect(row).toEqual({
    request_id: 'tr-2',
    timestamp_ms: 0,
    status: 'IN_PROGRESS',
    execution_time_ms: null,
    request: { q: 1 },
    response: '{"cut',
    request_metadata: {},
    spans: [],
    tags: {},
  })
})

test('spans without a root have neither request nor response', () => {
  const children = full.data?.spans.slice(0, 1) ?? []
  const shape = rowShape({ columns: ['request', 'response'] })
  expect(rowOfTrace({ ...full, data: { spans: children } }, shape)).toEqual({ request: null, response: null })
  const preview = { request: '{"cut', response: '{"cut' }
  expect(rowOfTrace({ ...full, data: { spans: [] } }, shape)).toEqual(preview)
})
