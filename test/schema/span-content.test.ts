import { expect, test } from 'vitest'
import { spanContent } from '../../src/schema/span-content.ts'
import type { Span } from '../../src/schema/trace.ts'

const span: Span = { traceId: 'tr-931de841ad0aacc953efccba82869d82', spanId: '3d8a8da756024ee3', name: 'x' }

const ids = '"trace_id": "kx3oQa0KrMlT78y6goadgg==", "span_id": "PYqNp1YCTuM="'
const own = '"mlflow.traceRequestId": "\\"tr-931de841ad0aacc953efccba82869d82\\""'
const beginning = `{${ids}, "parent_span_id": null, "name": "x", "start_time_unix_nano": null, "end_time_unix_nano": null`
const unset = '"status": {"code": "STATUS_CODE_UNSET", "message": ""}'

test.each<[what: string, more: Partial<Span>, content: string]>([
  [
    'as little as there can be',
    {},
    `${beginning}, "events": [], ${unset}, "attributes": {${own}}, "links": []}`,
  ],
  [
    'everything',
    {
      parentSpanId: '0000000000001092',
      type: 'TOOL',
      status: 'ERROR',
      statusMessage: 'bad "é"',
      startTimeUnixNano: 1700004261809000001n,
      endTimeUnixNano: 1700004261809000002n,
      events: [{ name: 'e', timeUnixNano: 5n, attributes: { a: ['é', 1.5] } }, { name: 'f' }],
      attributes: { q: 'é', n: 1, gone: undefined, obj: { a: [true, null] } },
      links: [
        { traceId: 'tr-2', spanId: '3' },
        { traceId: 'tr-3', spanId: '4', attributes: { k: 1 } },
      ],
    },
    `{${ids}, "parent_span_id": "AAAAAAAAEJI=", "name": "x", "start_time_unix_nano": 1700004261809000001, "end_time_unix_nano": 1700004261809000002, "events": [{"name": "e", "time_unix_nano": 5, "attributes": {"a": ["é", 1.5]}}, {"name": "f", "time_unix_nano": null, "attributes": {}}], "status": {"code": "STATUS_CODE_ERROR", "message": "bad \\"é\\""}, "attributes": {${own}, "mlflow.spanType": "\\"TOOL\\"", "q": "\\"é\\"", "n": "1", "obj": "{\\"a\\": [true, null]}"}, "links": [{"trace_id": "tr-2", "span_id": "3", "attributes": null}, {"trace_id": "tr-3", "span_id": "4", "attributes": {"k": 1}}]}`,
  ],
  [
    "MLflow's own attributes in the place where they are",
    { type: 'TOOL', attributes: { q: 1, 'mlflow.spanType': 'LLM' } },
    `${beginning}, "events": [], ${unset}, "attributes": {${own}, "q": "1", "mlflow.spanType": "\\"LLM\\""}, "links": []}`,
  ],
  ['the text that a store kept', { content: '{"kept": 1.0}' }, '{"kept": 1.0}'],
])('%s', (_, more, content) => {
  expect(spanContent({ ...span, ...more })).toBe(content)
})

test.each([
  ['tr-1', 'AAAAAAAAAAAAAAAAAAAAAQ=='],
  ['trace:/main.schema/931de841ad0aacc953efccba82869d82', 'kx3oQa0KrMlT78y6goadgg=='],
  ['req-7', 'req-7'],
  ['', ''],
  [`tr-${'a'.repeat(33)}`, `tr-${'a'.repeat(33)}`],
])('the trace id %j is written %j', (traceId, written) => {
  expect(JSON.parse(spanContent({ ...span, traceId })).trace_id).toBe(written)
})
