import { test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Trace } from '../../../src/schema/trace.ts'
import { traceFromJson } from '../../../src/search/json/trace-from-json.ts'
import { traceToJson } from '../../../src/search/json/trace-to-json.ts'
import { arbitraryTrace } from './arbitrary-trace.ts'

law.prop([arbitraryTrace])('what is written is read back', (trace) => {
  expect(traceFromJson(JSON.stringify(traceToJson(trace)))).toEqual(trace)
})

law.prop([arbitraryTrace])('what is written is JSON as it stands', (trace) => {
  const json = traceToJson(trace)
  expect(JSON.parse(JSON.stringify(json))).toEqual(json)
})

test('a trace is written as MLflow writes its files', () => {
  const trace: Trace = {
    info: {
      traceId: 'tr-1',
      clientRequestId: 'req-1',
      traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '7' } },
      requestTime: 1700004261809,
      executionDuration: 5871,
      state: 'OK',
      requestPreview: 'in',
      tags: { 'mlflow.traceName': 'predict' },
      traceMetadata: { region: 'eu' },
      assessments: [
        {
          assessmentId: 'a-1',
          assessmentName: 'score',
          source: { sourceType: 'HUMAN', sourceId: 'h@x' },
          createTime: 1700004261810,
          feedback: { value: 0.5 },
          valid: true,
        },
        { assessmentId: 'a-2', assessmentName: 'ratio', feedback: { value: Number.NaN } },
        { assessmentId: 'a-3', assessmentName: 'facts', expectation: { value: ['é', 1] } },
        { assessmentId: 'a-5', assessmentName: 'cost', feedback: { value: 1000 }, valueText: '1000.0' },
        { assessmentId: 'a-4', assessmentName: 'slow', issue: { issueName: 'Slow' } },
      ],
      linkedRuns: ['r1'],
    },
    data: {
      spans: [
        {
          traceId: 'tr-1',
          spanId: '60',
          name: 'predict',
          status: 'ERROR',
          statusMessage: 'bad',
          startTimeUnixNano: 1700004261809000001n,
          attributes: { q: 'é', n: 1 },
          events: [{ name: 'e', timeUnixNano: 5n, attributes: { a: 1, big: 2n ** 60n } }],
          links: [{ traceId: 'tr-2', spanId: '61' }],
        },
      ],
    },
  }
  expect(traceToJson(trace)).toEqual({
    info: {
      trace_id: 'tr-1',
      client_request_id: 'req-1',
      trace_location: { type: 'MLFLOW_EXPERIMENT', mlflow_experiment: { experiment_id: '7' } },
      request_time: '2023-11-14T23:24:21.809Z',
      execution_duration_ms: 5871,
      state: 'OK',
      request_preview: 'in',
      trace_metadata: { region: 'eu' },
      tags: { 'mlflow.traceName': 'predict' },
      assessments: [
        {
          assessment_id: 'a-1',
          assessment_name: 'score',
          source: { source_type: 'HUMAN', source_id: 'h@x' },
          create_time: '2023-11-14T23:24:21.810Z',
          feedback: { value: 0.5 },
          valid: true,
        },
        {
          assessment_id: 'a-2',
          assessment_name: 'ratio',
          feedback: { value: 'NaN', serialized_value: { serialization_format: 'JSON_FORMAT', value: 'NaN' } },
        },
        {
          assessment_id: 'a-3',
          assessment_name: 'facts',
          expectation: { serialized_value: { serialization_format: 'JSON_FORMAT', value: '["\\u00e9", 1]' } },
        },
        {
          assessment_id: 'a-5',
          assessment_name: 'cost',
          feedback: {
            value: 1000,
            serialized_value: { serialization_format: 'JSON_FORMAT', value: '1000.0' },
          },
        },
        { assessment_id: 'a-4', assessment_name: 'slow', issue: { issue_name: 'Slow' } },
      ],
    },
    data: {
      spans: [
        {
          trace_id: 'tr-1',
          span_id: '60',
          parent_span_id: null,
          name: 'predict',
          start_time_unix_nano: '1700004261809000001',
          status: { code: 'ERROR', message: 'bad' },
          attributes: { q: '"é"', n: '1' },
          events: [{ name: 'e', time_unix_nano: '5', attributes: { a: 1, big: '1152921504606846976' } }],
          links: [{ trace_id: 'tr-2', span_id: '61' }],
        },
      ],
    },
    links: { runs: ['r1'] },
  })
})
