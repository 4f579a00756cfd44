import { expect, test } from 'vitest'
import type { SpanTable } from '../../../src/search/stores/mlflow-tables.ts'
import { spanFromRow } from '../../../src/search/stores/span-from-row.ts'

const row: SpanTable = {
  trace_id: 'tr-1',
  span_id: '00f1',
  parent_span_id: null,
  name: 'llm',
  type: 'LLM',
  status: 'OK',
  start_time_unix_nano: 1_700_000_000_000_000_001n,
  end_time_unix_nano: '1700000000000000002',
  content: '{}',
}

const columns = {
  traceId: 'tr-1',
  spanId: '00f1',
  name: 'llm',
  type: 'LLM',
  status: 'OK',
  startTimeUnixNano: 1_700_000_000_000_000_001n,
  endTimeUnixNano: 1_700_000_000_000_000_002n,
}

test('what is in columns counts, and the rest is read from the content', () => {
  const content =
    '{"trace_id": "AA==", "span_id": "zzz", "name": "other", "status": {"code": "STATUS_CODE_ERROR", "message": "boom"}, ' +
    '"attributes": {"n": "1.0", "big": "9007199254740993", "mlflow.spanType": "\\"TOOL\\"", "text": "not JSON"}, ' +
    '"events": [{"name": "e", "time_unix_nano": 5}], "links": []}'
  expect(spanFromRow({ ...row, parent_span_id: '00f0', content })).toEqual({
    ...columns,
    parentSpanId: '00f0',
    statusMessage: 'boom',
    attributes: { n: 1, big: 9007199254740993n, 'mlflow.spanType': 'TOOL', text: 'not JSON' },
    events: [{ name: 'e', timeUnixNano: 5n }],
    content,
  })
})

test.each(['', 'no JSON', '[]', '{}', '{"span_id": 5}'])('of the content %j nothing is read', (content) => {
  expect(spanFromRow({ ...row, content })).toEqual({ ...columns, content })
})

test('what is NULL is absent, and no name is an empty one', () => {
  const bare = { ...row, name: null, type: null, end_time_unix_nano: null }
  const { type: _, endTimeUnixNano: __, ...rest } = columns
  expect(spanFromRow(bare)).toEqual({ ...rest, name: '', content: '{}' })
})
