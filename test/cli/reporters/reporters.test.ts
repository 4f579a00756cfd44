import { expect, test } from 'vitest'
import type { Reporter, ReportOptions } from '../../../src/cli/reporters/report-options.ts'
import { type Format, reporters } from '../../../src/cli/reporters/reporters.ts'
import type { Trace } from '../../../src/schema/trace.ts'
import type { RowOptions } from '../../../src/search/rows/row-options.ts'
import { collect } from '../collect.ts'

const whole: Trace = {
  info: {
    traceId: 'tr-1',
    clientRequestId: 'c,1',
    traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: '3' } },
    requestTime: 1749006880539,
    executionDuration: 1234,
    state: 'OK',
    requestPreview: '{"q": "漢字\n"}',
    responsePreview: '\x1b[31mred',
    tags: { 'mlflow.traceName': 'chat', env: null },
    traceMetadata: { 'mlflow.user': 'tom' },
    assessments: [],
  },
}

const bare: Trace = {
  info: {
    traceId: 'tr-2',
    requestTime: 9e15,
    state: 'IN_PROGRESS',
    tags: {},
    traceMetadata: {},
    assessments: [],
  },
}

async function report(
  format: Format,
  traces: readonly Trace[],
  options: Partial<ReportOptions> = {},
): Promise<string> {
  const write: Reporter = reporters[format]
  const pieces = await collect(write(each(traces), { width: 72, ...options }))
  return pieces.join('')
}

async function* each(traces: readonly Trace[]) {
  yield* traces
}

const json = [
  '{"info":{"trace_id":"tr-1","client_request_id":"c,1","trace_location":{"type":"MLFLOW_EXPERIMENT","mlflow_experiment":{"experiment_id":"3"}},"request_preview":"{\\"q\\": \\"漢字\\n\\"}","response_preview":"\\u001b[31mred","request_time":"2025-06-04T03:14:40.539Z","execution_duration_ms":1234,"state":"OK","trace_metadata":{"mlflow.user":"tom"},"tags":{"mlflow.traceName":"chat","env":null},"assessments":[]},"data":{}}',
  '{"info":{"trace_id":"tr-2","request_time":9000000000000000,"state":"IN_PROGRESS","trace_metadata":{},"tags":{},"assessments":[]},"data":{}}',
]

const head =
  'trace_id,client_request_id,state,request_time,execution_duration,request,response,trace_metadata,tags,assessments\r\n'

const rows: [format: Format, traces: Trace[], text: string][] = [
  ['ids', [], ''],
  ['ids', [whole, bare], 'tr-1\ntr-2\n'],
  ['jsonl', [], ''],
  ['jsonl', [whole, bare], `${json[0]}\n${json[1]}\n`],
  ['json', [], '[]\n'],
  ['json', [whole], `[\n${json[0]}\n]\n`],
  ['json', [whole, bare], `[\n${json[0]},\n${json[1]}\n]\n`],
  ['csv', [], head],
  [
    'csv',
    [whole, bare],
    `${head}tr-1,"c,1",OK,1749006880539,1234,"{""q"": ""漢字\n""}",\x1b[31mred,"{""mlflow.user"":""tom""}",\
"{""mlflow.traceName"":""chat"",""env"":null}",[]\r\ntr-2,,IN_PROGRESS,9000000000000000,,,,{},{},[]\r\n`,
  ],
  ['table', [], ''],
  [
    'table',
    [whole, bare],
    `\
trace id  time (UTC)           duration  state        name  request
tr-1      2025-06-04 03:14:40    1.23 s  OK           chat  {"q": "漢字…
tr-2      9000000000000000               IN_PROGRESS
`,
  ],
]

test.each(rows)('%s of %j', async (format, traces, text) => {
  expect(await report(format, traces)).toBe(text)
})

const chosen = { columns: ['trace_id', 'execution_duration', 'tags'] }
const extracted = { extractFields: ['chat.inputs', 'chat.inputs.n'] }

const withSpans: Trace = {
  ...whole,
  data: {
    spans: [
      { traceId: 'tr-1', spanId: '1', name: 'chat', attributes: { 'mlflow.spanInputs': { n: 2n ** 60n } } },
    ],
  },
}

test.each<[format: Format, rows: RowOptions, text: string]>([
  [
    'jsonl',
    chosen,
    '{"trace_id":"tr-1","execution_duration":1234,"tags":{"mlflow.traceName":"chat","env":null}}\n' +
      '{"trace_id":"tr-2","execution_duration":null,"tags":{}}\n',
  ],
  [
    'json',
    { columns: ['request_id'], columnNames: 'databricks' },
    '[\n{"request_id":"tr-1"},\n{"request_id":"tr-2"}\n]\n',
  ],
  [
    'csv',
    chosen,
    `trace_id,execution_duration,tags\r\ntr-1,1234,"{""mlflow.traceName"":""chat"",""env"":null}"\r\ntr-2,,{}\r\n`,
  ],
  [
    'csv',
    { columns: ['trace_id'], ...extracted },
    'trace_id,chat.inputs,chat.inputs.n\r\ntr-1,"{""n"":1152921504606846976}",1152921504606846976\r\ntr-2,,\r\n',
  ],
  [
    'table',
    chosen,
    `\
trace_id  execution_duration  tags
tr-1      1234                {"mlflow.traceName":"chat","env":null}
tr-2                          {}
`,
  ],
  [
    'table',
    extracted,
    `\
trace id  time (UTC)           duration  chat.inputs       chat.inputs.n
tr-1      2025-06-04 03:14:40    1.23 s  {"n":1152921504…  115292150460…
tr-2      9000000000000000
`,
  ],
])('%s with the columns %j', async (format, rows, text) => {
  expect(await report(format, [withSpans, bare], { rows })).toBe(text)
})

test('a live table writes a line as soon as its trace is there', async () => {
  async function* traces() {
    yield withSpans
    throw new Error('later')
  }
  const lines: unknown[] = []
  const read = async () => {
    for await (const line of reporters.table(traces(), { width: 80, live: true })) lines.push(line)
  }
  await expect(read()).rejects.toThrow('later')
  expect(lines).toEqual([
    'trace id      time (UTC)           duration  state        name          request\n',
    'tr-1          2025-06-04 03:14:40    1.23 s  OK           chat          {"q": "…\n',
  ])
})
