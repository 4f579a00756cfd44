import { describe, expect, test } from 'vitest'
import { SearchError } from '../../../../src/search/search-error.ts'
import { answerFault } from '../../../../src/search/stores/server/answer-fault.ts'
import { connectServer } from '../../../../src/search/stores/server/connect-server.ts'
import { recordedExchange } from './recorded-exchange.ts'

const server = connectServer('http://me:secret@mlflow.test/')

function fault(status: number, type: string, text: string, filter?: string, sent = 1): string {
  const error = answerFault({ status, type, text, retryAfter: null, sent }, server, filter)
  expect(error).toBeInstanceOf(SearchError)
  return error.message
}

describe('what MLflow answered', () => {
  const rows: [recorded: string, message: string][] = [
    [
      '03_error_invalid_filter',
      "refused this (400 INVALID_PARAMETER_VALUE): Invalid attribute key 'foo' specified. Valid keys are '{'status', 'execution_time_ms', 'execution_time', 'client_request_id', 'text', 'end_time_ms', 'name', 'end_time', 'request_id', 'timestamp_ms', 'timestamp', 'run_id', 'prompt'}'. It was asked for: foo = 'x'",
    ],
    [
      '04_error_crash_filter',
      'failed inside (500 INTERNAL_ERROR): malformed node or string on line 1: <ast.Name object at 0x7f52d903f070>. It was asked for: status IN (OK)',
    ],
    [
      '05_error_sql',
      "failed inside (400 BAD_REQUEST): Error binding parameter 1: type 'tuple' is not supported. It was asked for: status = ('OK')",
    ],
    [
      '06_error_max_results',
      "refused this (400 INVALID_PARAMETER_VALUE): Invalid value 501 for parameter 'max_results' supplied:  Hint: Value was of type 'int'. See the API docs for more information about request parameters.",
    ],
    [
      '07_error_no_locations',
      "refused this (400 INVALID_PARAMETER_VALUE): Missing value for required parameter 'locations'. See the API docs for more information about request parameters. It was asked for: status = 'OK'",
    ],
    [
      '15_bad_page_token',
      "refused this (400 INVALID_PARAMETER_VALUE): Invalid page token, decoded value=b''.",
    ],
    [
      '19_get',
      "does not find what is asked for (404 RESOURCE_DOES_NOT_EXIST): Trace with ID 'search' not found.",
    ],
    [
      '20_host_header_evil',
      'does not allow this (403): Invalid Host header - possible DNS rebinding attack detected.',
    ],
    ['21_origin_evil', 'does not allow this (403): Cross-origin request blocked.'],
    ['24_v2_post', 'refused this (405): 405 Method Not Allowed.'],
    ['26_exp_nonint', "failed inside (500 INTERNAL_ERROR): invalid literal for int() with base 10: 'abc'."],
    [
      '28_order_dup',
      "failed inside (500 INTERNAL_ERROR): `order_by` contains duplicate fields: ['timestamp', 'timestamp_ms'].",
    ],
    [
      '36_order_by_end_time',
      "failed inside (500 INTERNAL_ERROR): type object 'SqlTraceInfo' has no attribute 'end_time_ms'.",
    ],
    [
      '37_join_limit',
      `has no time or cannot do this (503 TEMPORARILY_UNAVAILABLE): at most 64 tables in a join. It was asked for: ${"tags.env != 'zz' AND ".repeat(15).slice(0, 300)}…`,
    ],
    [
      '40_nan_feedback_500_html',
      'failed inside (500): 500 Internal Server Error. MLflow also fails so where a trace that it found has an assessment with the value NaN.',
    ],
  ]

  test.each(rows)('%s', (name, message) => {
    const { request, response } = recordedExchange(name)
    const { status = 0, headers, body } = response
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const type = headers?.['content-type']?.split(';')[0] ?? ''
    expect(fault(status, type, text, Object(request.body).filter)).toBe(`http://mlflow.test ${message}`)
  })
})

describe('what others answer', () => {
  const nginx = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>'
  const rows: [status: number, type: string, text: string, message: string][] = [
    [
      401,
      'text/plain',
      'You are not authenticated.',
      'wants to know who asks (401): You are not authenticated. Credentials are read from MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or of Databricks from DATABRICKS_TOKEN.',
    ],
    [
      403,
      'application/json',
      '{"message":"Permission denied"}',
      'does not allow this (403): Permission denied.',
    ],
    [404, 'text/html', '', 'has no MLflow server, or has it under another path (404).'],
    [418, '', 'short\nand stout', 'refused this (418): short.'],
    [300, '', '', 'gave no answer (300).'],
    [502, 'text/html', nginx, 'is down (502): 502 Bad Gateway.'],
    [500, 'application/json', '"words"', 'failed inside (500): "words".'],
    [
      500,
      'application/json',
      '{"message":5,"error_code":null}',
      'failed inside (500): {"message":5,"error_code":null}.',
    ],
    [400, '', 'x'.repeat(600), `refused this (400): ${'x'.repeat(500)}….`],
  ]

  test.each(rows)('%d %s %s', (status, type, text, message) => {
    expect(fault(status, type, text)).toBe(`http://mlflow.test ${message}`)
  })
})

test('says how often it asked', () => {
  expect(fault(429, '', '', '', 4)).toBe('http://mlflow.test gets too many requests (429, asked 4 times).')
})
