import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { traceFromJson } from '../../../src/search/json/trace-from-json.ts'
import { SearchError } from '../../../src/search/search-error.ts'

describe('what a real MLflow server answers', () => {
  test('a trace of version 3, with its spans', () => {
    const { info, data } = traceFromJson(readFixture('get-version-3.json'))
    const { assessments, ...rest } = info
    expect(rest).toEqual({
      traceId: 'tr-6c53cdeccb29744579f48e42440f853d',
      clientRequestId: 'req-246',
      traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '1' } },
      requestTime: 1700004261809,
      executionDuration: 5871,
      state: 'OK',
      requestPreview: 'req 246',
      responsePreview: 'resp 246',
      traceMetadata: {
        'mlflow.trace.tokenUsage': '{"input_tokens": 1, "output_tokens": 1, "total_tokens": 2}',
        'mlflow.sourceRun': 'd283eb3a5fbd438e89cf158de6e96d45',
        region: 'eu',
        'mlflow.trace.cost': '{"input_cost": 0.5, "output_cost": 0.25, "total_cost": 0.75}',
        'mlflow.trace.session': '',
        'mlflow.trace.infoFinalized': 'true',
        'mlflow.source.name': 'train.py',
        'mlflow.modelId': 'm-bbb',
      },
      tags: {
        'model.version': '1',
        'mlflow.trace.spansLocation': 'TRACKING_STORE',
        'mlflow.artifactLocation': 'mlflow-artifacts:/1/traces/tr-6c53cdeccb29744579f48e42440f853d/artifacts',
        env: 'prod',
        quote: "it's",
        'a-b': 'dash',
        re: 'x(y)',
        'mlflow.traceName': 'predict',
        uni: 'straße',
      },
    })
    expect(
      assessments.map(({ assessmentName, feedback, expectation }) => [
        assessmentName,
        feedback ?? expectation,
      ]),
    ).toEqual([
      ['correctness', { value: 'Yes' }],
      ['score', { value: 0 }],
      ['relevant', { value: true }],
      ['tone', { value: 'neutral' }],
      ['tone', { value: 'true' }],
      ['correctness', { value: 'yes' }],
    ])
    expect(assessments[0]).toEqual({
      assessmentId: 'a-024610',
      assessmentName: 'correctness',
      traceId: 'tr-6c53cdeccb29744579f48e42440f853d',
      source: { sourceType: 'LLM_JUDGE', sourceId: 'judge' },
      createTime: 1700004261810,
      lastUpdateTime: 1700004261810,
      feedback: { value: 'Yes' },
      rationale: 'because',
      valid: true,
    })
    expect(data?.spans).toEqual([
      {
        traceId: 'tr-6c53cdeccb29744579f48e42440f853d',
        spanId: '601db29b07357e25',
        name: 'predict',
        type: 'AGENT',
        status: 'OK',
        startTimeUnixNano: 1700004261809000000n,
        endTimeUnixNano: 1700004267680000000n,
        attributes: {
          'mlflow.traceRequestId': 'tr-6c53cdeccb29744579f48e42440f853d',
          'mlflow.spanType': 'AGENT',
          'mlflow.spanInputs': { q: 'please handle Paris' },
          'mlflow.spanOutputs': { a: 'done quo"ted' },
          'user.tier': 'gold',
        },
      },
    ])
  })

  test('a search of version 3: bare infos', () => {
    const { traces } = JSON.parse(readFixture('search-version-3.json')) as { traces: object[] }
    expect(
      traces
        .map(traceFromJson)
        .map(({ info, data }) => [info.traceId, info.executionDuration, info.assessments.length, data]),
    ).toEqual([
      ['tr-6c53cdeccb29744579f48e42440f853d', 5871, 6, undefined],
      ['tr-e6ba772d790003ad78ab955c9cdc6ef7', 5566, 4, undefined],
    ])
  })

  test('a search of version 2', () => {
    const [trace] = JSON.parse(readFixture('search-version-2.json')).traces
    expect(traceFromJson(trace)).toEqual({
      info: {
        traceId: 'tr-32d3850dd94a8499c7dea4d902ff97b5',
        traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '1' } },
        requestTime: 1700000000000,
        executionDuration: 1000,
        state: 'OK',
        traceMetadata: {
          'mlflow.source.git.branch': 'dev',
          'mlflow.sourceRun': '366c5acdaeaf49059c8ac0bb635b4c41',
          'mlflow.trace.infoFinalized': 'true',
          'mlflow.user': 'zoë',
          name: 'chat_agent',
          run_id: 'zzz',
          timestamp: 't',
          'mlflow.trace.session': 's-3',
          'mlflow.trace.cost': '{"input_cost": 0.5, "output_cost": 0.25, "total_cost": 0.75}',
        },
        tags: {
          'mlflow.artifactLocation':
            'mlflow-artifacts:/1/traces/tr-32d3850dd94a8499c7dea4d902ff97b5/artifacts',
          'mlflow.trace.spansLocation': 'TRACKING_STORE',
          env: 'prod',
          'model.version': '2',
          'a-b': 'Dash',
          'mlflow.traceName': 'say "hi"',
        },
        assessments: [],
      },
    })
  })
})

test('an exported file of version 2', () => {
  const text = `{
    "info": {"request_id": "r1", "experiment_id": "0", "timestamp_ms": 1, "execution_time_ms": null, "status": "TRACE_STATUS_UNSPECIFIED", "request_metadata": {"k": "v"}, "tags": {}},
    "data": {"request": "{}", "response": null, "spans": [
      {"name": "root", "context": {"trace_id": "0xabc", "span_id": "0x1234"}, "parent_id": null, "start_time": 1700004261809000001, "end_time": null, "status_code": "ERROR", "status_message": "", "attributes": {"mlflow.spanType": "\\"CHAIN\\"", "plain": "no json"}, "events": []}]}}`
  expect(traceFromJson(text)).toEqual({
    info: {
      traceId: 'r1',
      traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '0' } },
      requestTime: 1,
      state: 'STATE_UNSPECIFIED',
      traceMetadata: { k: 'v' },
      tags: {},
      assessments: [],
    },
    data: {
      spans: [
        {
          traceId: 'r1',
          spanId: '1234',
          name: 'root',
          type: 'CHAIN',
          status: 'ERROR',
          startTimeUnixNano: 1700004261809000001n,
          attributes: { 'mlflow.spanType': 'CHAIN', plain: 'no json' },
          content:
            '{"trace_id": "r1", "span_id": "AAAAAAAAEjQ=", "parent_span_id": null, "name": "root", "start_time_unix_nano": 1700004261809000001, "end_time_unix_nano": null, "events": [], "status": {"code": "STATUS_CODE_ERROR", "message": ""}, "attributes": {"mlflow.traceRequestId": "\\"r1\\"", "mlflow.spanType": "\\"CHAIN\\"", "plain": "no json"}, "links": []}',
        },
      ],
    },
  })
})

describe('times and durations', () => {
  test.each<[request_time: unknown, execution_duration: unknown, time: number, duration: number | undefined]>(
    [
      ['2023-11-14T23:24:21.809Z', '5.871s', 1700004261809, 5871],
      ['2023-11-14T23:24:21.809999Z', '5s', 1700004261809, 5000],
      ['2023-11-15T01:24:21+02:00', '0.0005s', 1700004261000, 0],
      ['1969-12-31T23:59:59.999Z', '-1.5s', -1, -1500],
      [1700004261809, 5871, 1700004261809, 5871],
      [0, null, 0, undefined],
    ],
  )('%j, %j', (request_time, execution_duration, time, duration) => {
    const { info } = traceFromJson({ trace_id: 'tr', request_time, execution_duration })
    expect([info.requestTime, info.executionDuration]).toEqual([time, duration])
  })
})

describe('what is no trace', () => {
  const info = { trace_id: 'tr-1', request_time: 1 }
  const assessment = { assessment_name: 'a', feedback: { value: 1 } }

  test.each<[json: string | object, message: string]>([
    ['{', "The trace is not JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)."],
    ['[]', 'The trace: expected an object, found a list.'],
    ['null', 'The trace: expected an object, found null.'],
    [{}, 'trace_id: expected a text, found nothing.'],
    [{ info: [] }, 'info: expected an object, found a list.'],
    [{ info: { trace_id: 7 } }, 'info.trace_id: expected a text, found 7.'],
    [{ trace_id: 'tr-1' }, 'request_time: expected a number, found nothing.'],
    [
      { trace_id: 'tr-1', request_time: 'now' },
      'request_time: expected a time such as "2025-06-04T03:14:40.539Z" or a number of milliseconds, found "now".',
    ],
    [
      { trace_id: 'tr-1', request_time: '2023-13-14T23:24:21Z' },
      'request_time: expected a time such as "2025-06-04T03:14:40.539Z" or a number of milliseconds, found "2023-13-14T23:24:21Z".',
    ],
    [
      { ...info, execution_duration: '5.8' },
      'execution_duration: expected a duration such as "5.871s" or a number of milliseconds, found "5.8".',
    ],
    [{ info: { ...info, tags: { 'a.b': 5 } } }, 'info.tags["a.b"]: expected a text, found 5.'],
    [
      { info: { ...info, tags: [{ key: 'a' }, { value: 'b' }] } },
      'info.tags[1].key: expected a text, found nothing.',
    ],
    [{ ...info, trace_location: 'x' }, 'trace_location: expected an object, found "x".'],
    [
      { trace: { trace_info: { ...info, assessments: [assessment, { assessment_name: 'b' }] } } },
      'trace.trace_info.assessments[1]: expected one of feedback, expectation and issue, found an object.',
    ],
    [
      { ...info, assessments: [{ ...assessment, feedback: { serialized_value: { value: '{' } } }] },
      'assessments[0].feedback.serialized_value.value: expected a JSON text, found "{".',
    ],
    [
      { ...info, assessments: [{ ...assessment, valid: 'yes' }] },
      'assessments[0].valid: expected true or false, found "yes".',
    ],
    [
      { info, data: { spans: [{ span_id: '1', name: 'x', start_time_unix_nano: 1.5 }] } },
      'data.spans[0].start_time_unix_nano: expected a whole number of nanoseconds, found 1.5.',
    ],
    [{ info, links: { runs: [1] } }, 'links.runs[0]: expected a text, found 1.'],
    [{ request_id: 'r', timestamp_ms: 1, status: { a: 1 } }, 'status: expected a text, found an object.'],
    [{ trace_id: ['x'.repeat(50)] }, 'trace_id: expected a text, found a list.'],
    [{ ...info, state: 'x', tags: 'y'.repeat(50) }, `tags: expected an object, found "${'y'.repeat(39)}….`],
  ])('%j', (json, message) => {
    expect(() => traceFromJson(json)).toThrow(new SearchError('data', message))
  })
})

function readFixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}
