import { expect, test } from 'vitest'
import { formatFilter } from '../../../src/backends/format-filter.ts'
import { buildTraceFilter, type TraceConditions } from '../../../src/check/build/build-trace-filter.ts'

const rows: [given: TraceConditions, text: string][] = [
  [{}, ''],
  [{ status: undefined, user: '', tags: { env: '', version: undefined } }, ''],
  [{ status: 'OK' }, "attributes.status = 'OK'"],
  [
    { minDuration: 0, maxDuration: 0 },
    'attributes.execution_time_ms > 0 AND attributes.execution_time_ms < 0',
  ],
  [{ afterTimestamp: new Date(0) }, 'attributes.timestamp_ms > 0'],
  [{ afterTimestamp: 1749006880539n }, 'attributes.timestamp_ms > 1749006880539'],
  [
    {
      status: 'ERROR',
      user: 'alice',
      minDuration: 100,
      maxDuration: 5000,
      tags: { environment: 'production', 'mlflow.traceName': 'chat' },
      afterTimestamp: 1749006880539,
    },
    "attributes.status = 'ERROR' AND metadata.`mlflow.user` = 'alice' AND attributes.execution_time_ms > 100 " +
      "AND attributes.execution_time_ms < 5000 AND tags.environment = 'production' " +
      "AND tags.`mlflow.traceName` = 'chat' AND attributes.timestamp_ms > 1749006880539",
  ],
]

test.each(rows)('%o', (given, text) => {
  expect(formatFilter(buildTraceFilter(given))).toBe(text)
})

test('without conditions every trace passes', () => {
  expect(buildTraceFilter()).toEqual({ kind: 'constant', value: true })
})

test('a value of a wrong type is refused', () => {
  expect(() => buildTraceFilter({ minDuration: Number.NaN })).toThrow(
    new TypeError(
      'The value of "attributes.execution_time_ms" is NaN; give a string, a finite number, a bigint of 64 bits or a Date.',
    ),
  )
})
